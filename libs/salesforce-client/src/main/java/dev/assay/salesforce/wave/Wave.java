package dev.assay.salesforce.wave;

import dev.assay.salesforce.Org;
import dev.assay.salesforce.OrgFailure;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** An org's CRM Analytics. */
public final class Wave {

    private static final int LIST_PAGE = 100;

    private final Org org;

    public Wave(Org org) {
        this.org = org;
    }

    /**
     * Datasets, one page.
     *
     * @param next asks for the next page; absent on the last one
     */
    public record Page(List<WaveDataset> datasets, @Nullable String next) {}

    /**
     * Lists datasets.
     *
     * @param words only those whose name or label begins with them; all when absent
     * @param page a page's {@code next}; the first page when absent
     */
    public Page datasets(@Nullable String words, @Nullable String page) {
        var query = "?pageSize=" + LIST_PAGE + "&includeCurrentVersion=true";
        if (words != null && !words.isBlank()) {
            query += "&q=" + encoded(words);
        }
        if (page != null && !page.isBlank()) {
            query += "&page=" + encoded(page);
        }
        var answer = org.get("/wave/datasets" + query);
        var datasets = new ArrayList<WaveDataset>();
        answer.path("datasets").forEach(dataset -> datasets.add(WaveDataset.from(dataset)));
        return new Page(datasets, pageOf(answer.path("nextPageUrl").asString("")));
    }

    /**
     * One dataset.
     *
     * @param idOrName its id or API name
     * @throws OrgFailure for which {@link #absent} holds, if there is none
     */
    public WaveDataset dataset(String idOrName) {
        return WaveDataset.from(org.get("/wave/datasets/" + encoded(idOrName)));
    }

    /** The fields of a version. */
    public List<WaveField> fields(String datasetId, String versionId) {
        return XmdFields.of(
                org.get("/wave/datasets/" + encoded(datasetId) + "/versions/" + encoded(versionId) + "/xmds/main"));
    }

    /** How many records a version has, security predicates not considered; null when the org does not say. */
    public @Nullable Long rows(String datasetId, String versionId) {
        var rows = org.get("/wave/datasets/" + encoded(datasetId) + "/versions/" + encoded(versionId))
                .path("totalRowCount");
        return rows.isNumber() ? rows.asLong() : null;
    }

    /** How many records a query finds, as far as the signed-in user may see them. */
    public long count(Saql saql) {
        var count = ask(saql.count(), List.of("n"), 1).whole().getFirst()[0];
        return count == null ? 0 : new BigDecimal(count).longValueExact();
    }

    /** The different values that the records which a query finds have in a field, in no order; 10,000 at most. */
    public List<String> distinct(Saql saql, String field) {
        return ask(saql.distinct(field), List.of(Saql.alias(field)), 0).whole().stream()
                .map(row -> row[0])
                .filter(Objects::nonNull)
                .toList();
    }

    /** The records that a query finds. */
    public WaveRecords records(Saql saql) {
        return records(saql, 0);
    }

    /**
     * The records that a query finds.
     *
     * @param least how many there must be: the query is asked again while the org gives fewer
     */
    public WaveRecords records(Saql saql, int least) {
        return ask(saql.text(), saql.aliases(), least);
    }

    /** Whether a failure says that there is no such dataset or version. */
    public static boolean absent(OrgFailure failure) {
        return failure.status() == 404 || "201".equals(failure.errorCode());
    }

    private WaveRecords ask(String query, List<String> aliases, int least) {
        var body = JsonNodeFactory.instance.objectNode().put("query", query);
        return org.ask(
                "/wave/query", body, answer -> QueryAnswer.read(answer, aliases).atLeast(least));
    }

    /** The token in the address of the next page. */
    private static @Nullable String pageOf(String url) {
        for (var parameter : url.substring(url.indexOf('?') + 1).split("&", -1)) {
            if (parameter.startsWith("page=")) {
                return java.net.URLDecoder.decode(parameter.substring("page=".length()), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
