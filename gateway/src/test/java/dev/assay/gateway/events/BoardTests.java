package dev.assay.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoardTests {

    private final Board board = new Board(3);

    @Test
    void keepsTheNewestSnapshotHoweverTheyArrive() {
        assertThat(board.accept(Progress.running("a", 2))).isPresent();

        assertThat(board.accept(Progress.running("a", 1))).isEmpty();
        assertThat(board.accept(Progress.running("a", 2))).isEmpty();

        assertThat(board.of("a")).extracting(Snapshot::sequence).containsExactly(2L);
    }

    @Test
    void keepsProgressAndExportOfARunApart() {
        board.accept(Progress.export("a", 7));
        board.accept(Progress.running("a", 1));

        assertThat(board.of("a")).extracting(Snapshot::key).containsExactly("progress:a", "export:a");
        assertThat(board.size()).isEqualTo(1);
    }

    @Test
    void dropsEndedRunsFirstTheOneThatMovedLongestAgoBeforeTheOthers() {
        board.accept(Progress.running("active", 1));
        board.accept(Progress.ended("moved again", 1, 0));
        board.accept(Progress.ended("old", 1, 0));
        board.accept(Progress.export("moved again", 1));

        board.accept(Progress.running("new", 1));

        assertThat(board.size()).isEqualTo(3);
        assertThat(board.of("old")).isEmpty();
        assertThat(board.of("active")).isNotEmpty();
        assertThat(board.of("moved again")).isNotEmpty();
    }

    @Test
    void dropsActiveRunsWhenThereAreOnlyThose() {
        for (int i = 0; i < 5; i++) {
            board.accept(Progress.running("run " + i, 1));
        }

        assertThat(board.overview()).extracting(Snapshot::runId).containsExactlyInAnyOrder("run 2", "run 3", "run 4");
    }

    @Test
    void showsEveryActiveRunAndTheNewestEndedOnes() {
        var large = new Board(1_000);
        for (int i = 0; i < 100; i++) {
            large.accept(Progress.running("active " + i, 1));
            large.accept(Progress.ended("ended " + i, 1, i));
        }

        var shown = large.overview().stream().map(Snapshot::runId).toList();

        assertThat(shown).hasSize(150).contains("active 0", "active 99", "ended 50", "ended 99");
        assertThat(shown).doesNotContain("ended 49");
    }

    @Test
    void forgetsADeletedRun() {
        board.accept(Progress.ended("a", 1, 0));

        board.remove("a");

        assertThat(board.of("a")).isEmpty();
        assertThat(board.overview()).isEmpty();
        assertThat(board.accept(Progress.ended("a", 1, 0))).isPresent();
    }
}
