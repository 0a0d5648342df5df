package dev.assay.sandbox.salesforce.wave;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.salesforce.ApiError;
import dev.assay.sandbox.salesforce.SalesforceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** The list of datasets: searched, sorted, in pages. */
final class DatasetListing {

    private static final int LONGEST_PAGE = 200;
    private static final int USUAL_PAGE = 25;
    private static final Map<String, Comparator<Dataset>> SORTS = Map.of(
            "Name", Comparator.comparing(dataset -> dataset.label().toLowerCase(Locale.ROOT)),
            "CreatedDate", Comparator.comparing(Dataset::created),
            "LastModified", Comparator.comparing(DatasetListing::changed),
            "LastRefreshed", Comparator.comparing(DatasetListing::changed),
            "TotalRows", Comparator.comparing(DatasetListing::rows));

    private static final List<String> ALL_SORTS = List.of(
            "ConnectionName",
            "CreatedBy",
            "CreatedDate",
            "LastModified",
            "LastQueried",
            "LastRefreshed",
            "Mru",
            "Name",
            "TotalRows");

    private final Datasets datasets;

    DatasetListing(Datasets datasets) {
        this.datasets = datasets;
    }

    ObjectNode page(Map<String, String> query, String base) {
        var token = query.get("page");
        var asked = token == null ? query : decoded(token);
        var size = size(asked.getOrDefault("pageSize", Integer.toString(USUAL_PAGE)));
        var from = token == null ? 0 : Integer.parseInt(asked.getOrDefault("from", "0"));
        var found = found(asked);
        var json = JsonBody.MAPPER.createObjectNode();
        var page = json.putArray("datasets");
        found.stream().skip(from).limit(size).forEach(dataset -> page.add(shown(dataset, asked, base)));
        if (from + size < found.size()) {
            var next = new TreeMap<>(asked);
            next.put("from", Integer.toString(from + size));
            json.put("nextPageUrl", base + "/wave/datasets?page=" + encoded(next));
        } else {
            json.putNull("nextPageUrl");
        }
        return json.put("totalSize", found.size()).put("url", base + "/wave/datasets");
    }

    private List<Dataset> found(Map<String, String> asked) {
        var order = order(asked.getOrDefault("sort", "Name"));
        return datasets.all().stream()
                .filter(dataset -> isAsked(dataset, asked))
                .sorted(direction(asked.getOrDefault("order", "")) ? order.reversed() : order)
                .toList();
    }

    private static boolean isAsked(Dataset dataset, Map<String, String> asked) {
        var ids = asked.getOrDefault("ids", "");
        var folder = asked.getOrDefault("folderId", "");
        var types = asked.getOrDefault("datasetTypes", "default").toLowerCase(Locale.ROOT);
        return matches(
                        dataset,
                        asked.getOrDefault("q", "").toLowerCase(Locale.ROOT).strip())
                && (ids.isEmpty()
                        || Arrays.stream(ids.split(",", -1))
                                .anyMatch(id -> SalesforceId.same(dataset.id(), id.strip())))
                && (folder.isEmpty() || SalesforceId.same(dataset.folder().id(), folder))
                && List.of(types.split("\\s*,\\s*", -1)).contains("default")
                && (!asked.getOrDefault("hasCurrentOnly", "false").equals("true")
                        || dataset.current().isPresent());
    }

    private static Comparator<Dataset> order(String sort) {
        if (!ALL_SORTS.contains(sort)) {
            throw new ApiError(400, "INVALID_INPUT", "sort must be one of " + String.join(", ", ALL_SORTS));
        }
        return SORTS.getOrDefault(sort, Comparator.comparing(DatasetListing::changed))
                .thenComparing(Dataset::name);
    }

    private static boolean direction(String order) {
        return switch (order) {
            case "", "Ascending" -> false;
            case "Descending" -> true;
            default -> throw new ApiError(400, "INVALID_INPUT", "order must be Ascending or Descending");
        };
    }

    private static ObjectNode shown(Dataset dataset, Map<String, String> asked, String base) {
        var json = DatasetJson.dataset(dataset, base);
        if (asked.getOrDefault("includeCurrentVersion", "false").equals("true")) {
            dataset.current()
                    .ifPresent(version -> json.set("currentVersion", DatasetJson.version(dataset, version, base)));
        }
        return json;
    }

    /** Each word is one of the name or of the label, the last one their beginning. */
    private static boolean matches(Dataset dataset, String words) {
        var text = (dataset.name() + " " + dataset.label()).toLowerCase(Locale.ROOT);
        var parts = Arrays.asList((text + " " + text.replace('_', ' ')).split("\\s+", -1));
        var asked = words.replace("*", "").split("\\s+", -1);
        for (var i = 0; i < asked.length - 1; i++) {
            if (!parts.contains(asked[i])) {
                return false;
            }
        }
        return parts.stream().anyMatch(part -> part.startsWith(asked[asked.length - 1]));
    }

    private static int size(String text) {
        var size = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (size < 1 || size > LONGEST_PAGE) {
            throw new ApiError(400, "INVALID_INPUT", "pageSize must be between 1 and " + LONGEST_PAGE);
        }
        return size;
    }

    private static String encoded(Map<String, String> asked) {
        var json = JsonBody.MAPPER.writeValueAsBytes(asked);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    private static Map<String, String> decoded(String token) {
        try {
            var json = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            var asked = new TreeMap<String, String>();
            JsonBody.MAPPER
                    .readTree(json)
                    .properties()
                    .forEach(p -> asked.put(p.getKey(), p.getValue().asString("")));
            return asked;
        } catch (IllegalArgumentException | JacksonException e) {
            throw new ApiError(400, "INVALID_INPUT", "The page token is not one that was handed out");
        }
    }

    private static Instant changed(Dataset dataset) {
        return dataset.current().map(DatasetVersion::created).orElse(dataset.created());
    }

    private static long rows(Dataset dataset) {
        return dataset.current().map(version -> version.table().size()).orElse(0L);
    }
}
