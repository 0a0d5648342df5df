package dev.assay.execution.worker.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.execution.worker.limit.PermitLeases.Lease;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharingTests {

    @Test
    void whoIsAloneGetsWhatTheyWant() {
        assertThat(shares(10, wants("a", 4))).containsExactly(4);
        assertThat(shares(10, wants("a", 40))).containsExactly(10);
    }

    @Test
    void theBusyShareEvenly() {
        assertThat(shares(10, wants("a", 10), wants("b", 10))).containsExactly(5, 5);
        assertThat(shares(10, wants("a", 10), wants("b", 10), wants("c", 10)).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(10);
    }

    @Test
    void whatOneDoesNotWantGoesToTheOthers() {
        assertThat(shares(10, wants("a", 1), wants("b", 20), wants("c", 20))).containsExactly(1, 4, 5);
    }

    @Test
    void whenThereIsTooLittleForEverybodyTheyTakeTurns() {
        assertThat(shares(1, new Lease("a", 1, 1, 1), new Lease("b", 0, 1, 1))).containsExactly(0, 1);
        assertThat(shares(1, new Lease("a", 0, 1, 1), new Lease("b", 1, 1, 1))).containsExactly(1, 0);
    }

    private static Lease wants(String slot, int wanted) {
        return new Lease(slot, 0, wanted, 1);
    }

    private static List<Integer> shares(int cap, Lease... leases) {
        return Arrays.stream(leases)
                .map(own -> Sharing.due(
                        cap,
                        own,
                        Arrays.stream(leases).filter(lease -> lease != own).toList()))
                .toList();
    }
}
