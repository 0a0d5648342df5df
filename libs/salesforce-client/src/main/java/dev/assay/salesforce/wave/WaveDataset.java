package dev.assay.salesforce.wave;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A dataset of an org.
 *
 * @param id the org's id of it
 * @param name its API name
 * @param label as people read it
 * @param versionId the newest version; absent when it has none yet
 * @param rows of that version, security predicates not considered; absent when the org does not say
 * @param updatedAt when its data were renewed, if the org says so
 */
public record WaveDataset(
        String id,
        String name,
        String label,
        @Nullable String versionId,
        @Nullable Long rows,
        @Nullable Instant updatedAt) {

    static WaveDataset from(JsonNode node) {
        var name = node.path("name").asString("");
        return new WaveDataset(
                node.path("id").asString(""),
                name,
                node.path("label").asString(name),
                node.path("currentVersionId").asString(null),
                node.path("currentVersionTotalRowCount").isNumber()
                        ? node.path("currentVersionTotalRowCount").asLong()
                        : null,
                instant(node));
    }

    private static @Nullable Instant instant(JsonNode node) {
        var text = node.path("dataRefreshDate")
                .asString(node.path("lastModifiedDate").asString(""));
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException unknownForm) {
            return null;
        }
    }
}
