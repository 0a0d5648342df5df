package dev.assay.execution.worker.intake;

import dev.assay.contracts.Json;
import dev.assay.contracts.topic.RecordTask;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/** Reads record tasks. */
final class TaskReader {

    private static final ObjectReader TASKS = Json.MAPPER.readerFor(RecordTask.class);

    private TaskReader() {}

    static RecordTask read(byte @Nullable [] value) throws Unreadable {
        if (value == null) {
            throw new Unreadable("there is no value");
        }
        RecordTask task;
        try {
            task = TASKS.readValue(value);
        } catch (JacksonException e) {
            // Jackson's own words may quote the record.
            var place = e.getLocation();
            throw new Unreadable("no JSON of a record task"
                    + (place == null ? "" : ", line " + place.getLineNr() + ", column " + place.getColumnNr()));
        }
        if (!complete(task)) {
            throw new Unreadable("the task's id, run, record id or fields are missing");
        }
        return task;
    }

    @SuppressWarnings("NullAway") // What was read keeps no promise that the types make.
    private static boolean complete(RecordTask task) {
        return task != null
                && task.id() != null
                && task.runId() != null
                && task.recordId() != null
                && task.fields() != null;
    }

    /** A task that cannot be read; its reason quotes nothing of it. */
    static final class Unreadable extends Exception {

        private final String reason;

        private Unreadable(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
