package dev.assay.execution.worker.intake;

import java.util.ArrayDeque;
import java.util.BitSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Which offsets of one partition are done. The watermark is the lowest taken offset that is not; offsets that were never
 * delivered (transaction markers leave gaps) are not waited for. Used by one thread.
 */
final class PartitionProgress {

    private static final int FORGET_AFTER = 8_192;

    private final ArrayDeque<Long> open = new ArrayDeque<>();
    private BitSet done = new BitSet();
    private long base = -1;
    private long next = -1;
    private boolean changed;

    /** Goes on where somebody committed; from the first delivered offset when nobody has. */
    static PartitionProgress from(@Nullable OffsetAndMetadata committed) {
        var progress = new PartitionProgress();
        if (committed != null) {
            progress.base = committed.offset();
            progress.next = committed.offset();
            progress.done = DoneBitmap.read(committed.metadata());
        }
        return progress;
    }

    /** Whether the offset is so near the watermark that its end can be noted. */
    boolean reaches(long offset) {
        return base < 0 || offset - watermark() < DoneBitmap.REACH;
    }

    /**
     * Takes the next delivered offset.
     *
     * @return false if it is done already and must not be called again
     */
    boolean take(long offset) {
        if (base < 0 || offset < base) {
            // The partition begins here, or began anew.
            base = offset;
            done = new BitSet();
            open.clear();
        }
        next = offset + 1;
        if (isDone(offset)) {
            changed = true;
            return false;
        }
        open.addLast(offset);
        return true;
    }

    /** The offset's task has ended. */
    void done(long offset) {
        done.set(Math.toIntExact(offset - base));
        changed = true;
        while (!open.isEmpty() && isDone(open.getFirst())) {
            open.removeFirst();
        }
        forget();
    }

    /** Whether the offset is noted as done. */
    boolean isDone(long offset) {
        return offset < base || done.get(Math.toIntExact(offset - base));
    }

    /** Whether something was taken or done since it was last noted as committed. */
    boolean changed() {
        return changed;
    }

    /** What to commit now, from now on noted as committed. */
    OffsetAndMetadata takePosition() {
        changed = false;
        var watermark = watermark();
        return new OffsetAndMetadata(
                watermark,
                DoneBitmap.write(
                        done.get((int) (watermark - base), Math.max((int) (watermark - base), done.length()))));
    }

    /** What {@link #takePosition()} said last was not committed, or may not have been. */
    void notCommitted() {
        changed = true;
    }

    private long watermark() {
        return open.isEmpty() ? next : open.getFirst();
    }

    private void forget() {
        var passed = (int) (watermark() - base);
        if (passed >= FORGET_AFTER) {
            done = done.get(passed, Math.max(passed, done.length()));
            base += passed;
        }
    }
}
