package dev.assay.sandbox.salesforce.externaldata;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.salesforce.SalesforceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Uploads and parts as records of the org; blobs read as the path where they are found. */
public final class UploadRecords {

    /** The fields of a header, besides its id. */
    public static final List<String> HEADER_FIELDS = List.of(
            "EdgemartAlias",
            "EdgemartLabel",
            "EdgemartContainer",
            "Format",
            "Operation",
            "Mode",
            "Action",
            "NotificationSent",
            "NotificationEmail",
            "Description",
            "FileName",
            "LicenseType",
            "Target",
            "Status",
            "StatusMessage",
            "MetadataJson",
            "SubmittedDate",
            "Dataflow",
            "CreatedById",
            "CreatedDate",
            "LastModifiedById",
            "LastModifiedDate",
            "SystemModstamp",
            "IsDeleted");

    /** The fields of a part, besides its id. */
    public static final List<String> PART_FIELDS =
            List.of("InsightsExternalDataId", "PartNumber", "DataFile", "DataLength", "CreatedDate", "SystemModstamp");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'+0000'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private UploadRecords() {}

    static ObjectNode header(Upload upload, String base) {
        var url = base + "/sobjects/InsightsExternalData/" + upload.id();
        var json = JsonBody.MAPPER.createObjectNode();
        json.putObject("attributes").put("type", "InsightsExternalData").put("url", url);
        json.put("Id", upload.id());
        HEADER_FIELDS.forEach(name -> json.put(name, upload.fields().get(name)));
        json.put("Format", "Csv")
                .put("Operation", upload.fields().getOrDefault("Operation", "Overwrite"))
                .put("Mode", upload.fields().getOrDefault("Mode", "None"))
                .put("Action", upload.fields().getOrDefault("Action", "None"))
                .put("NotificationSent", upload.fields().getOrDefault("NotificationSent", "WarningsFailures"))
                .put("LicenseType", upload.fields().getOrDefault("LicenseType", "EinsteinAnalytics"))
                .put("Target", upload.fields().getOrDefault("Target", "Dataset"))
                .put("Status", upload.status().name())
                .put("StatusMessage", upload.statusMessage())
                .put("MetadataJson", upload.hasMetadata() ? url + "/MetadataJson" : null)
                .put("SubmittedDate", time(upload.submitted()))
                .put("CreatedDate", time(upload.created()))
                .put("LastModifiedDate", time(upload.changed()))
                .put("SystemModstamp", time(upload.changed()))
                .put("CreatedById", SalesforceId.USER)
                .put("LastModifiedById", SalesforceId.USER);
        return json.put("IsDeleted", false);
    }

    static ObjectNode part(Upload upload, Upload.Part part, String base) {
        var url = base + "/sobjects/InsightsExternalDataPart/" + part.id();
        var json = JsonBody.MAPPER.createObjectNode();
        json.putObject("attributes").put("type", "InsightsExternalDataPart").put("url", url);
        return json.put("Id", part.id())
                .put("InsightsExternalDataId", upload.id())
                .put("PartNumber", part.number())
                .put("DataFile", url + "/DataFile")
                .put("DataLength", part.bytes())
                .put("CreatedDate", time(upload.created()))
                .put("SystemModstamp", time(upload.changed()));
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : TIME.format(instant);
    }
}
