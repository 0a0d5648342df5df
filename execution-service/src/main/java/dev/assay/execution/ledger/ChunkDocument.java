package dev.assay.execution.ledger;

import dev.assay.contracts.Reason;
import java.util.List;
import java.util.Map;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A chunk of a run's ledger as it is kept.
 *
 * @param id run and place, for example {@code run-1:0}
 * @param version every write is conditional on it
 * @param place which 65,536 numbers, from 0
 * @param offset of the last message applied, of the partition that holds the run's outcomes
 * @param outcomeOffset of the last outcome counted; -1 when there is none
 * @param clearedRevision of the last request for numbers once more whose numbers are no longer marked as returned
 * @param done bits of the numbers that have an outcome
 * @param returned bits of the numbers that were handed back
 * @param latencies a histogram, see {@link Latencies}
 * @param lost how often a number was found to be lost, for those that were
 * @param refusal why a request was refused last, if one was
 */
@Document("ledger")
record ChunkDocument(
        @Id String id,
        @Version @Nullable Long version,
        @Indexed String runId,
        int place,
        long offset,
        long outcomeOffset,
        long clearedRevision,
        Binary done,
        Binary returned,
        Tally tally,
        List<Long> latencies,
        Map<Integer, Integer> lost,
        @Nullable Latch latch,
        @Nullable Reason refusal) {

    static String idOf(String runId, int place) {
        return runId + ":" + place;
    }
}
