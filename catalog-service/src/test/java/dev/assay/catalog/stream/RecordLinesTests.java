package dev.assay.catalog.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.catalog.dataset.Row;
import dev.assay.catalog.dataset.Unreadable;
import dev.assay.salesforce.OrgFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordLinesTests {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final RecordLines lines = new RecordLines(sent);

    @Test
    void writesARecordALine() throws IOException {
        lines.write(7, new Row("a", "Ann", Map.of("note", "two\nlines \"é\"")));
        lines.write(8, new Row("b", null, Map.of()));
        lines.finish();

        assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo("""
            {"number":7,"recordId":"a","recordName":"Ann","fields":{"note":"two\\nlines \\"é\\""}}
            {"number":8,"recordId":"b","fields":{}}
            """);
    }

    @Test
    void endsWithAProblemThatLasts() throws IOException {
        lines.write(0, new Row("a", null, Map.of()));
        lines.end(new Unreadable("records-missing", "gave fewer"));

        assertThat(sent.toString(StandardCharsets.UTF_8).lines().toList())
                .hasSize(2)
                .last()
                .isEqualTo("{\"problem\":{\"code\":\"records-missing\",\"message\":\"gave fewer\"}}");
    }

    @Test
    void breaksOffWhenItMayGoWellLater() throws IOException {
        lines.write(0, new Row("a", null, Map.of()));

        assertThatThrownBy(() -> lines.end(new OrgFailure(503, null, "down", false)))
                .isInstanceOf(IOException.class);
        lines.close();
        assertThat(sent.toByteArray()).isEmpty();
    }
}
