package dev.assay.execution.progress;

import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.execution.ledger.Latch;
import dev.assay.execution.ledger.Standing;
import dev.assay.execution.ledger.Tally;
import dev.assay.execution.plan.SeenPlan;
import dev.assay.execution.run.ActiveRun;
import dev.assay.execution.run.AnyRun;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A running run in epoch 1 with 100 records, all planned, of which nothing came back; changed step by step. */
final class Situations {

    private RunState state = RunState.RUNNING;
    private long wanted;
    private @Nullable Long cancelled;
    private @Nullable Integer total = 100;
    private int planned = 100;
    private long planRevision = 1;
    private long planWanted;
    private @Nullable Reason failure;
    private long succeeded;
    private long failed;
    private int returned;
    private @Nullable Latch latch;
    private @Nullable Reason refusal;
    private SeenPlan.@Nullable Block block;
    private int epoch = 1;
    private boolean planSeen = true;

    static Situations running() {
        return new Situations();
    }

    Situations in(RunState newState) {
        state = newState;
        return this;
    }

    Situations wantedAt(long revision) {
        wanted = revision;
        return this;
    }

    Situations cancelledAt(long revision) {
        cancelled = revision;
        return this;
    }

    Situations notPlanned() {
        planSeen = false;
        return this;
    }

    Situations total(@Nullable Integer records) {
        total = records;
        return this;
    }

    Situations planned(int through) {
        planned = through;
        return this;
    }

    Situations plannerHandled(long revision, long wantedRevision) {
        planRevision = revision;
        planWanted = wantedRevision;
        return this;
    }

    Situations planFailed(Reason reason) {
        failure = reason;
        return this;
    }

    Situations back(long succeededRecords, long failedRecords, int returnedNumbers) {
        succeeded = succeededRecords;
        failed = failedRecords;
        returned = returnedNumbers;
        return this;
    }

    Situations latchedIn(int epoch) {
        latch = new Latch(epoch, new Reason("key-refused", "The endpoint refuses the key."));
        return this;
    }

    Situations epoch(int runEpoch) {
        epoch = runEpoch;
        return this;
    }

    Situations planBlocked(int inEpoch, Reason reason) {
        block = new SeenPlan.Block(inEpoch, reason);
        return this;
    }

    Situations refused(Reason reason) {
        refusal = reason;
        return this;
    }

    Situation now() {
        var run = ActiveRun.of(AnyRun.requested("run-1"));
        return new Situation(
                new ActiveRun(
                        run.id(),
                        state,
                        epoch,
                        9,
                        null,
                        wanted == 0 ? null : new ActiveRun.WantedMark(wanted),
                        cancelled,
                        run.spec()),
                planSeen
                        ? new SeenPlan(
                                "run-1", 1L, planRevision, total, planned, planWanted, Map.of(), failure, block, null)
                        : null,
                new Standing(
                        new Tally(succeeded, 0, failed, 0, 0, 0, 0, 0),
                        returned,
                        succeeded + failed - 1,
                        latch,
                        refusal));
    }
}
