package dev.assay.export.enriched;

import static dev.assay.export.outcome.AnOutcome.succeeded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.export.content.Unfit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JoinedTests {

    private final ASource source = new ASource(Map.of())
            .with(0, "C-0", Map.of("State", "CA"))
            .with(2, "C-2", Map.of("State", "NY"))
            .with(3, "C-3", Map.of());

    @Test
    void findsTheRecordOfEachOutcome() {
        try (var joined = new Joined(source.records(List.of()).from(0))) {
            assertThat(joined.fieldsOf(succeeded(0, "C-0", "{}"))).containsEntry("State", "CA");
            assertThat(joined.fieldsOf(succeeded(1, "C-1", "{}"))).isNull();
            assertThat(joined.fieldsOf(succeeded(3, "C-3", "{}"))).isEmpty();
            assertThat(joined.fieldsOf(succeeded(4, "C-4", "{}"))).isNull();
        }
    }

    @Test
    void refusesASourceThatHasAnotherRecordThere() {
        try (var joined = new Joined(source.records(List.of()).from(0))) {
            assertThatThrownBy(() -> joined.fieldsOf(succeeded(2, "X-9", "{}")))
                    .isInstanceOf(Unfit.class)
                    .hasMessageContaining("Record number 2 of the run is X-9");
        }
    }
}
