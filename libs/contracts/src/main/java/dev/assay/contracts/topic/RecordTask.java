package dev.assay.contracts.topic;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The work for one record of one run; never holds the prompt.
 *
 * @param epoch a task of an epoch older than its run's is handed back
 * @param number the record's number in the run, from 0, in the stable order of its selection
 * @param recordId value of the record id field
 * @param recordName value of the record name field, if the run has one and the record a value
 * @param fields the selected fields as text; a field without a value is absent
 */
public record RecordTask(
        String id,
        Instant at,
        String runId,
        long revision,
        int epoch,
        int number,
        String recordId,
        @Nullable String recordName,
        Map<String, String> fields)
        implements Message {

    /** The id derives from run, number and epoch, so that a repeated delivery is recognised. */
    public static String idOf(String runId, int number, int epoch) {
        return runId + ":" + number + ":" + epoch;
    }
}
