package dev.assay.export.file;

import static dev.assay.export.file.FileFormat.JSONL;
import static dev.assay.export.outcome.AnOutcome.failed;
import static dev.assay.export.outcome.AnOutcome.invalid;
import static dev.assay.export.outcome.AnOutcome.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTests {

    @Test
    void writesEverythingThatIsKeptOfARecord() throws IOException {
        var lines = Written.as(
                JSONL,
                List.of("a"),
                succeeded(0, "C-1", "{\"a\":\"two\\nlines\",\"n\":1.10}"),
                failed(1, "C-2", "timed-out", "No answer."),
                invalid(2, "C-3", "[{\"path\":\"/a\",\"message\":\"missing\"}]"));

        var how = "\"how\":\"at_once\",";
        var rest = "\"attempts\":1,\"inputTokens\":100,\"outputTokens\":20,\"latencyMillis\":350,"
                + "\"model\":\"sandbox-large\",\"finishReason\":\"stop\"}\n";
        assertThat(lines)
                .isEqualTo(
                        "{\"number\":0,\"recordId\":\"C-1\",\"recordName\":\"Name of C-1\",\"batchName\":\"March claims\","
                                + "\"outcome\":\"succeeded\",\"response\":{\"a\":\"two\\nlines\",\"n\":1.10}," + how
                                + rest
                                + "{\"number\":1,\"recordId\":\"C-2\",\"recordName\":\"Name of C-2\",\"batchName\":\"March claims\","
                                + "\"outcome\":\"failed\",\"failure\":{\"code\":\"timed-out\",\"message\":\"No answer.\"},"
                                + rest
                                + "{\"number\":2,\"recordId\":\"C-3\",\"recordName\":\"Name of C-3\",\"batchName\":\"March claims\","
                                + "\"outcome\":\"invalid\",\"violations\":[{\"path\":\"/a\",\"message\":\"missing\"}],"
                                + rest);
    }
}
