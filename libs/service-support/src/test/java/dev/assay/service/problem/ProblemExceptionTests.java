package dev.assay.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemExceptionTests {

    private final ProblemException problem =
            new ProblemException(404, "run-not-found", "There is no run r-1. Look at the list of runs.");

    @Test
    void hasAStableTypeAndAReadableTitle() {
        assertThat(problem.getBody().getType()).hasToString("/problems/run-not-found");
        assertThat(problem.getBody().getTitle()).isEqualTo("Run not found");
        assertThat(problem.getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void saysItsDetailAsMessage() {
        assertThat(problem).hasMessage("There is no run r-1. Look at the list of runs.");
    }

    @Test
    void takesMoreMembers() {
        assertThat(problem.with("rows", List.of(3, 7)).getBody().getProperties())
                .containsEntry("rows", List.of(3, 7));
    }
}
