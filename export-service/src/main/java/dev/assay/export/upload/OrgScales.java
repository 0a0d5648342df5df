package dev.assay.export.upload;

import dev.assay.export.content.Unfit;
import dev.assay.export.enriched.KeptScales;
import dev.assay.salesforce.Org;
import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.Soql;
import dev.assay.salesforce.wave.Wave;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The digits after the point as the newest upload into a dataset described its columns; an org tells them nowhere else. */
final class OrgScales implements KeptScales {

    private final Org org;

    OrgScales(Org org) {
        this.org = org;
    }

    @Override
    public Map<String, Integer> of(String dataset) {
        if (absent(dataset)) {
            return Map.of();
        }
        var uploads = new Soql(org)
                .query("SELECT MetadataJson FROM InsightsExternalData WHERE EdgemartAlias = " + Soql.literal(dataset)
                        + " AND Status IN ('Completed', 'CompletedWithWarnings') AND Operation != 'Delete'"
                        + " ORDER BY CreatedDate DESC LIMIT 1");
        // What is selected of a blob is the path where it is found.
        var path =
                uploads.isEmpty() ? "" : uploads.getFirst().path("MetadataJson").asString("");
        if (path.isEmpty()) {
            throw new Unfit(
                    "dataset-differs",
                    "The org knows no upload that made " + dataset
                            + ", so that it cannot be seen how its numbers are kept. Choose another dataset, or the operation overwrite.");
        }
        return scales(org.get(path));
    }

    private boolean absent(String dataset) {
        try {
            return new Wave(org).dataset(dataset).versionId() == null;
        } catch (OrgFailure failure) {
            if (Wave.absent(failure)) {
                return true;
            }
            throw failure;
        }
    }

    private static Map<String, Integer> scales(JsonNode metadata) {
        var scales = new HashMap<String, Integer>();
        metadata.path("objects").path(0).path("fields").forEach(field -> {
            if (field.path("type").asString("").equals("Numeric")) {
                scales.put(field.path("name").asString(""), field.path("scale").asInt(0));
            }
        });
        return scales;
    }
}
