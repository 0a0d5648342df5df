package dev.assay.salesforce.wave;

import dev.assay.salesforce.Org;
import dev.assay.salesforce.OrgFailure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
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

    /** How many records a query finds, as far as the signed-in user may see them. */
    public long count(Saql saql) {
        var records = query(saql.count());
        return records.isEmpty() ? 0 : records.getFirst().path("n").asLong();
    }

    /**
     * The records that a query finds.
     *
     * @throws OrgFailure also when the org warns: a warning means that records may be missing
     */
    public List<JsonNode> records(Saql saql) {
        return query(saql.text());
    }

    /** Whether a failure says that there is no such dataset or version. */
    public static boolean absent(OrgFailure failure) {
        return failure.status() == 404 || "201".equals(failure.errorCode());
    }

    private List<JsonNode> query(String saql) {
        var body = JsonNodeFactory.instance.objectNode().put("query", saql);
        var answer = org.ask("/wave/query", body);
        var warnings = answer.path("warnings");
        if (!warnings.isEmpty()) {
            var warning = warnings.get(0);
            throw new OrgFailure(
                    200,
                    warning.path("code").asString("warning"),
                    "The org did not answer a query in full: "
                            + warning.path("message").asString("it gave a warning")
                            + ". A smaller page size may help.",
                    true);
        }
        var records = new ArrayList<JsonNode>();
        answer.path("results").path("records").forEach(records::add);
        return records;
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
