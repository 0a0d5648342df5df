package dev.assay.execution.worker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class PartitionProgressTests {

    @Test
    void commitsPastWhatIsDoneInOrder() {
        var progress = PartitionProgress.from(null);
        take(progress, 5, 6, 7);

        progress.done(5);
        progress.done(6);

        assertThat(progress.takePosition()).isEqualTo(new OffsetAndMetadata(7, ""));
    }

    @Test
    void marksWhatIsDoneBeyondTheWatermark() {
        var progress = PartitionProgress.from(null);
        take(progress, 0, 1, 2, 3);
        progress.done(2);

        var successor = PartitionProgress.from(progress.takePosition());

        assertThat(successor.take(0)).isTrue();
        assertThat(successor.take(1)).isTrue();
        assertThat(successor.take(2)).isFalse();
        assertThat(successor.take(3)).isTrue();
    }

    @Test
    void doesNotWaitForOffsetsThatWereNeverDelivered() {
        var progress = PartitionProgress.from(new OffsetAndMetadata(10));
        // 12 is a transaction's marker.
        take(progress, 10, 11, 13);

        progress.done(11);
        progress.done(10);
        assertThat(progress.takePosition().offset()).isEqualTo(13);

        progress.done(13);
        assertThat(progress.takePosition()).isEqualTo(new OffsetAndMetadata(14, ""));
    }

    @Test
    void keepsMarksThatASuccessorHasNotReachedYet() {
        var first = PartitionProgress.from(null);
        take(first, 0, 1, 2, 3, 4);
        first.done(1);
        first.done(4);
        var second = PartitionProgress.from(first.takePosition());
        take(second, 0);
        second.done(0);

        var third = PartitionProgress.from(second.takePosition());

        assertThat(third.isDone(1)).isTrue();
        assertThat(third.take(2)).isTrue();
        assertThat(third.take(4)).isFalse();
    }

    @Test
    void reachesOnlyAsFarAsTheMetadataOfAnOffset() {
        var progress = PartitionProgress.from(null);
        take(progress, 0);
        for (long offset = 1; progress.reaches(offset); offset++) {
            take(progress, offset);
            progress.done(offset);
        }

        assertThat(progress.reaches(DoneBitmap.REACH - 1)).isTrue();
        assertThat(progress.reaches(DoneBitmap.REACH)).isFalse();
        assertThat(progress.takePosition().metadata()).hasSizeLessThanOrEqualTo(4096);
        assertThat(PartitionProgress.from(progress.takePosition()).isDone(DoneBitmap.REACH - 1))
                .isTrue();

        progress.done(0);
        assertThat(progress.reaches(DoneBitmap.REACH)).isTrue();
    }

    @Test
    void metadataOfSomebodyElseMarksNothing() {
        var progress = PartitionProgress.from(new OffsetAndMetadata(3, "a note"));

        assertThat(progress.take(3)).isTrue();
        assertThat(PartitionProgress.from(new OffsetAndMetadata(3, "1:%%%")).take(3))
                .isTrue();
    }

    @Test
    void beginsAnewWhenThePartitionDoes() {
        var progress = PartitionProgress.from(new OffsetAndMetadata(1_000));

        assertThat(progress.take(0)).isTrue();
        progress.done(0);
        assertThat(progress.takePosition().offset()).isEqualTo(1);
    }

    @Test
    void anySuccessorCallsExactlyWhatIsNotDone() {
        var random = new Random(7);
        var progress = PartitionProgress.from(null);
        var undone = new TreeSet<Long>();
        long offset = 0;
        for (int i = 0; i < 60_000; i++) {
            offset += random.nextInt(10) == 0 ? 2 : 1;
            if (progress.reaches(offset) && undone.size() < 200) {
                assertThat(progress.take(offset)).isTrue();
                undone.add(offset);
            } else {
                offset--;
            }
            if (undone.size() >= 200 || random.nextBoolean()) {
                var some = undone.ceiling(undone.first() + random.nextInt(100));
                progress.done(some == null ? undone.first() : some);
                undone.remove(some == null ? undone.first() : some);
            }
        }
        var position = progress.takePosition();
        var successor = PartitionProgress.from(position);

        for (long delivered = position.offset(); delivered <= offset; delivered++) {
            if (undone.contains(delivered)) {
                assertThat(successor.take(delivered)).isTrue();
            }
        }
        assertThat(position.offset()).isEqualTo(undone.isEmpty() ? offset + 1 : undone.first());
    }

    private static void take(PartitionProgress progress, long... offsets) {
        for (var offset : offsets) {
            assertThat(progress.take(offset)).isTrue();
        }
    }

    @Test
    void whatEndsWhileAPositionIsCommittedIsNotedForTheNext() {
        var progress = new PartitionProgress();
        progress.take(0);
        progress.take(1);
        progress.done(0);
        assertThat(progress.takePosition().offset()).isEqualTo(1);
        assertThat(progress.changed()).isFalse();

        progress.done(1);

        assertThat(progress.changed()).isTrue();
        assertThat(progress.takePosition().offset()).isEqualTo(2);
        progress.notCommitted();
        assertThat(progress.changed()).isTrue();
    }
}
