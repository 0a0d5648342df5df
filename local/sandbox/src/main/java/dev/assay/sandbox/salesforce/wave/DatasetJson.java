package dev.assay.sandbox.salesforce.wave;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.salesforce.SalesforceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** How datasets and versions are described. */
final class DatasetJson {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private DatasetJson() {}

    static ObjectNode dataset(Dataset dataset, String base) {
        var url = base + "/wave/datasets/" + dataset.id();
        var json = JsonBody.MAPPER.createObjectNode();
        user(json, "createdBy");
        json.put("createdDate", time(dataset.created()));
        dataset.current().ifPresent(version -> json.put("currentVersionId", version.id())
                .put("currentVersionTotalRowCount", version.table().size())
                .put("currentVersionUrl", url + "/versions/" + version.id())
                .put("dataRefreshDate", time(version.created())));
        var changed = dataset.current().map(DatasetVersion::created).orElse(dataset.created());
        json.put("clientShardsUrl", url + "/clientshards").put("datasetType", "default");
        json.putObject("folder")
                .put("id", dataset.folder().id())
                .put("label", dataset.folder().label());
        json.put("id", dataset.id())
                .put("label", dataset.label())
                .put("lastAccessedDate", time(changed))
                .put("lastQueriedDate", time(changed));
        json.putObject("licenseAttributes").put("type", "EinsteinAnalytics");
        user(json, "lastModifiedBy");
        json.put("lastMetadataChangedDate", time(changed))
                .put("lastModifiedDate", time(changed))
                .put("name", dataset.name());
        json.putObject("permissions")
                .put("create", true)
                .put("manage", true)
                .put("modify", true)
                .put("view", true);
        json.put("type", "dataset").put("url", url);
        json.putObject("userXmd");
        return json.put("versionsUrl", url + "/versions").put("visibility", "All");
    }

    static ObjectNode version(Dataset dataset, DatasetVersion version, String base) {
        var datasetUrl = base + "/wave/datasets/" + dataset.id();
        var url = datasetUrl + "/versions/" + version.id();
        var json = JsonBody.MAPPER.createObjectNode();
        user(json, "createdBy");
        json.put("createdDate", time(version.created()));
        json.putObject("dataset")
                .put("id", dataset.id())
                .put("name", dataset.name())
                .put("url", datasetUrl);
        json.putArray("files");
        json.put("filesUrl", url + "/files").put("id", version.id());
        user(json, "lastModifiedBy");
        json.put("lastModifiedDate", time(version.created()))
                .put("totalRowCount", version.table().size())
                .put("type", "datasetversion")
                .put("url", url);
        return json.put("xmdsUrl", url + "/xmds");
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static void user(ObjectNode json, String name) {
        json.putObject(name)
                .put("id", SalesforceId.USER)
                .put("name", "Assay Sandbox")
                .put("profilePhotoUrl", "/profilephoto/005/T");
    }
}
