package dev.assay.export.outcome;

import dev.assay.export.run.RunExport;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** A run's outcomes in record order. Two blocks are in memory: the one that is worked on, and the next, read meanwhile. */
@Component
public class Outcomes {

    private final Executor reading = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("reading-", 0).factory());
    private final OutcomeRows rows;

    Outcomes(OutcomeRows rows) {
        this.rows = rows;
    }

    /**
     * Hands over the outcomes that belong to a run.
     *
     * @param fromNumber number of the first record that is wanted
     * @throws IOException what the visitor threw
     */
    public void each(RunExport export, int fromNumber, Visitor visitor) throws IOException {
        var block = fromNumber / StoredOutcome.BLOCK;
        var next = read(export, block);
        while (block < export.blocks()) {
            var outcomes = arrived(next);
            next = read(export, ++block);
            for (var outcome : outcomes) {
                if (outcome.number() >= fromNumber) {
                    visitor.visit(outcome);
                }
            }
        }
    }

    /** Removes the outcomes of a run that was deleted; does no harm when they are gone. */
    public void remove(RunExport export) {
        rows.remove(export.runId(), export.blocks());
    }

    private CompletableFuture<List<StoredOutcome>> read(RunExport export, int block) {
        return block < export.blocks()
                ? CompletableFuture.supplyAsync(() -> rows.block(export.runId(), block, export.lastOffset()), reading)
                : CompletableFuture.completedFuture(List.of());
    }

    private static List<StoredOutcome> arrived(CompletableFuture<List<StoredOutcome>> block) {
        try {
            return block.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Sees one outcome after the other. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Takes the next outcome.
         *
         * @throws IOException if it cannot be written
         */
        void visit(StoredOutcome outcome) throws IOException;
    }
}
