package dev.assay.sandbox;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.salesforce.fault.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The stand-ins on a free port, and a plain HTTP client that is signed in. */
final class RunningSandbox implements AutoCloseable {

    static final String API = "/services/data/v67.0";

    private static final Map<String, byte[]> CLIENT_FILES = new TreeMap<>();

    private final Path data;
    private final Sandbox sandbox;
    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";

    RunningSandbox(Path data, String... options) throws Exception {
        this.data = data;
        var arguments = new ArrayList<>(List.of("--data", data.toString(), "--records", "300"));
        arguments.addAll(List.of("--model.latency.medianMillis", "0", "--salesforce.processingMillis", "20"));
        arguments.addAll(List.of(options));
        shareClient(data);
        this.sandbox = Sandbox.start(SandboxOptions.parse(arguments.toArray(String[]::new)));
        keepClient(data);
    }

    /** Registers the client of the sandboxes before: making a key pair takes longer than most tests. */
    private static void shareClient(Path data) throws IOException {
        synchronized (CLIENT_FILES) {
            for (var file : CLIENT_FILES.entrySet()) {
                if (!Files.exists(data.resolve(file.getKey()))) {
                    Files.write(data.resolve(file.getKey()), file.getValue());
                }
            }
        }
    }

    /** Keeps what the first sandbox has registered. */
    private static void keepClient(Path data) throws IOException {
        synchronized (CLIENT_FILES) {
            for (var name :
                    List.of("salesforce-client.json", "salesforce-private-key.pem", "salesforce-public-key.pem")) {
                CLIENT_FILES.put(name, Files.readAllBytes(data.resolve(name)));
            }
        }
    }

    RunningSandbox signedIn() throws Exception {
        var answer = signIn("https://login.salesforce.com", Instant.now().plusSeconds(180), username());
        token = answer.path("access_token").asString();
        return this;
    }

    /** Asks for a token with an assertion of these claims, signed with the key that the sandbox made. */
    JsonNode signIn(String audience, Instant expiry, String subject) throws Exception {
        var claims = JsonBody.MAPPER
                .createObjectNode()
                .put("iss", clientId())
                .put("sub", subject)
                .put("aud", audience)
                .put("exp", Long.toString(expiry.getEpochSecond()));
        return json(token(signed(claims)));
    }

    HttpResponse<String> token(String assertion) throws Exception {
        var form =
                "grant_type=" + URLEncoder.encode("urn:ietf:params:oauth:grant-type:jwt-bearer", StandardCharsets.UTF_8)
                        + "&format=json&assertion=" + assertion;
        return http.send(
                HttpRequest.newBuilder(uri("/services/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    String signed(JsonNode claims) throws IOException, GeneralSecurityException {
        return signed(claims, Base64.getUrlEncoder().withoutPadding());
    }

    /** An assertion of these claims, its parts encoded so. */
    String signed(JsonNode claims, Base64.Encoder encoder) throws IOException, GeneralSecurityException {
        var pem = Files.readString(data.resolve("salesforce-private-key.pem")).replaceAll("-----[A-Z ]+-----", "");
        var der = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem));
        var head = encoder.encodeToString("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8));
        var content = head + "." + encoder.encodeToString(JsonBody.MAPPER.writeValueAsBytes(claims));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KeyFactory.getInstance("RSA").generatePrivate(der));
        signature.update(content.getBytes(StandardCharsets.UTF_8));
        return content + "." + encoder.encodeToString(signature.sign());
    }

    String clientId() throws IOException {
        return client().path("clientId").asString();
    }

    String accessToken() {
        return token;
    }

    String username() throws IOException {
        return client().path("username").asString();
    }

    private JsonNode client() throws IOException {
        return JsonBody.MAPPER.readTree(Files.readString(data.resolve("salesforce-client.json")));
    }

    HttpResponse<String> send(String method, String path, Object body, String... headers) throws Exception {
        var publisher = body.equals("")
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(JsonBody.MAPPER.writeValueAsString(body));
        var request =
                HttpRequest.newBuilder(uri(path)).method(method, publisher).header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    JsonNode get(String path, String... headers) throws Exception {
        return json(send("GET", path, "", headers));
    }

    JsonNode post(String path, Object body) throws Exception {
        return json(send("POST", path, body));
    }

    JsonNode put(String path, String json) throws Exception {
        return json(send("PUT", path, JsonBody.MAPPER.readTree(json)));
    }

    /** The records that a SAQL query answers; {@code ID} in it stands for a dataset's current version. */
    JsonNode query(String dataset, String saql) throws Exception {
        var found = get(API + "/wave/datasets/" + dataset);
        var loaded = found.path("id").asString() + "/"
                + found.path("currentVersionId").asString();
        var body = JsonBody.MAPPER.createObjectNode().put("query", saql.replace("ID", loaded));
        return post(API + "/wave/query", body);
    }

    JsonNode soql(String query) throws Exception {
        return get(API + "/query?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    void order(Fault fault) {
        sandbox.salesforce().order(fault);
    }

    static JsonNode json(String text) {
        return JsonBody.MAPPER.readTree(text);
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonBody.MAPPER.readTree(response.body());
    }

    private URI uri(String path) {
        return URI.create(address() + path);
    }

    String address() {
        return "http://127.0.0.1:" + sandbox.port();
    }

    @Override
    public void close() {
        http.close();
        sandbox.close();
    }
}
