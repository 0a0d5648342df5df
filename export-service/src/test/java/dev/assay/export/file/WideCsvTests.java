package dev.assay.export.file;

import static dev.assay.export.file.FileFormat.WIDE;
import static dev.assay.export.outcome.AnOutcome.failed;
import static dev.assay.export.outcome.AnOutcome.invalid;
import static dev.assay.export.outcome.AnOutcome.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WideCsvTests {

    @Test
    void writesARowPerRecordWhateverBecameOfIt() throws IOException {
        var csv = Written.as(
                WIDE,
                List.of("a", "b"),
                succeeded(0, "C-1", "{\"b\":[1],\"a\":\"x\"}"),
                failed(1, "C-2", "timed-out", "No answer, three times."),
                invalid(
                        2,
                        "C-3",
                        "[{\"path\":\"/a\",\"message\":\"must be a number\"},{\"path\":\"\",\"message\":\"b is missing\"}]"),
                succeeded(3, "C-4", "{\"b\":null}"));

        assertThat(csv).isEqualTo("""
                Record ID,Record Name,Outcome,a,b,Failure\r
                C-1,Name of C-1,succeeded,x,[1],\r
                C-2,Name of C-2,failed,,,"timed-out: No answer, three times."\r
                C-3,Name of C-3,invalid,,,/a must be a number; b is missing\r
                C-4,Name of C-4,succeeded,,,\r
                """);
    }

    @Test
    void defusesTextsButNotNumbers() throws IOException {
        var csv = Written.as(
                WIDE, List.of("=a", "b"), Formulas::defused, succeeded(0, "-1", "{\"=a\":\"\\t=x\",\"b\":-1}"));

        assertThat(csv).isEqualTo("""
                Record ID,Record Name,Outcome,'=a,b,Failure\r
                '-1,Name of -1,succeeded,'\t=x,-1,\r
                """);
    }
}
