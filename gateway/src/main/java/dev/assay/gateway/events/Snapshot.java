package dev.assay.gateway.events;

import dev.assay.contracts.Json;
import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.RunProgress;
import java.util.Map;
import org.springframework.http.codec.ServerSentEvent;

/**
 * A snapshot, written once for all listeners.
 *
 * @param event the event's name
 * @param runId the run it is about
 * @param sequence later snapshots of the same run and name have a greater one
 * @param json the message
 */
record Snapshot(String event, String runId, long sequence, String json) {

    static Snapshot of(RunProgress progress) {
        return new Snapshot(
                "progress", progress.runId(), progress.sequence(), Json.MAPPER.writeValueAsString(progress));
    }

    static Snapshot of(ExportProgress export) {
        return new Snapshot("export", export.runId(), export.sequence(), Json.MAPPER.writeValueAsString(export));
    }

    /** That nothing is known of a run any more. */
    static Snapshot deleted(String runId) {
        return new Snapshot("deleted", runId, 0, Json.MAPPER.writeValueAsString(Map.of("runId", runId)));
    }

    /** Of two snapshots with one key, only the newer is worth sending. */
    String key() {
        return event + ":" + runId;
    }

    ServerSentEvent<String> toEvent() {
        return ServerSentEvent.builder(json)
                .event(event)
                .id(key() + ":" + sequence)
                .build();
    }
}
