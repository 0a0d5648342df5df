package dev.assay.catalog.salesforce;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.contracts.http.SourceAccess;
import dev.assay.salesforce.Org;
import dev.assay.salesforce.Patience;
import dev.assay.salesforce.wave.Wave;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** One dataset of texts, asked by the queries that pages take, with faults by chance. */
final class TinyOrg implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern AFTER = Pattern.compile("filter q by '(\\w+)' >= \"(.*?)\";");
    private static final Pattern IS_NULL = Pattern.compile("filter q by '(\\w+)' is null;");
    private static final Pattern KEY = Pattern.compile("'(\\w+)' asc");
    private static final Pattern OFFSET = Pattern.compile("offset q (\\d+);");
    private static final Pattern LIMIT = Pattern.compile("limit q (\\d+);");

    private final List<Map<String, String>> records;
    private final Comparator<String> collation;
    private final Random chance;
    private final int faultsInTen;
    private final AtomicInteger token = new AtomicInteger();
    private final HttpServer server;

    /** A token that is refused right after it was renewed is refused for good. */
    private boolean mayExpire = true;

    /**
     * @param faultsInTen how many of ten answers are not what was asked for
     */
    TinyOrg(List<Map<String, String>> records, Comparator<String> collation, long seed, int faultsInTen)
            throws IOException {
        this.records = records;
        this.collation = collation;
        this.chance = new Random(seed);
        this.faultsInTen = faultsInTen;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    Wave wave() {
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Wave(new Org(
                renew -> new SourceAccess(url, "t" + (renew ? token.incrementAndGet() : token.get()), "v67.0"),
                new Patience(30, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(20))));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!exchange.getRequestURI().getPath().endsWith("/wave/query")) {
            send(exchange, 200, "{\"totalRowCount\":" + records.size() + ",\"id\":\"d\",\"currentVersionId\":\"v\"}");
            return;
        }
        var fault = chance.nextInt(10) < faultsInTen ? chance.nextInt(6) : -1;
        var whole = MAPPER.writeValueAsString(
                result(MAPPER.readTree(asked).path("query").asString(), fault == 5));
        if (fault == 1 && !mayExpire) {
            fault = -1;
        }
        mayExpire = fault == 5 || fault == -1 || (mayExpire && fault != 1);
        switch (fault) {
            case 0 -> send(exchange, 502, "<html>Bad Gateway</html>");
            case 1 -> send(exchange, 401, "[{\"errorCode\":\"INVALID_SESSION_ID\",\"message\":\"expired\"}]");
            case 2 -> send(exchange, 429, "[{\"errorCode\":\"TOO_MANY_REQUESTS\",\"message\":\"later\"}]");
            case 3 -> send(exchange, 200, whole.substring(0, chance.nextInt(whole.length() - 1)));
            case 4 -> exchange.close();
            default -> send(exchange, 200, whole);
        }
    }

    private Object result(String query, boolean cut) {
        var found = records.stream();
        var isNull = IS_NULL.matcher(query);
        if (isNull.find()) {
            var field = isNull.group(1);
            found = found.filter(record -> record.get(field) == null);
        }
        var after = AFTER.matcher(query);
        if (after.find()) {
            var field = after.group(1);
            var id = after.group(2);
            found = found.filter(record -> collation.compare(record.get(field), id) >= 0);
        }
        if (query.contains("count()")) {
            return Map.of("results", Map.of("records", List.of(Map.of("n", found.count()))));
        }
        var rows = ordered(found, query)
                .skip(number(OFFSET.matcher(query), 0))
                .limit(number(LIMIT.matcher(query), 10_000))
                .toList();
        var answer = new HashMap<String, Object>();
        var kept = cut && !rows.isEmpty() ? rows.subList(0, chance.nextInt(rows.size())) : rows;
        answer.put("results", Map.of("records", kept));
        if (kept.size() < rows.size() && chance.nextBoolean()) {
            answer.put("warnings", List.of(Map.of("code", "001", "message", "Limit exceeded")));
        }
        return answer;
    }

    /** Without an order, and among those it does not tell apart, they come in another order each time. */
    private Stream<Map<String, String>> ordered(Stream<Map<String, String>> found, String query) {
        var shuffled = new java.util.ArrayList<>(found.toList());
        java.util.Collections.shuffle(shuffled, chance);
        KEY.matcher(query)
                .results()
                .map(key -> key.group(1))
                .toList()
                .reversed()
                .forEach(field -> shuffled.sort(
                        Comparator.comparing(record -> record.get(field), Comparator.nullsLast(collation))));
        return shuffled.stream();
    }

    private static long number(Matcher matcher, long otherwise) {
        return matcher.find() ? Long.parseLong(matcher.group(1)) : otherwise;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
