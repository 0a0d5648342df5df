package dev.assay.export.file;

import static dev.assay.export.file.FileFormat.WIDE;
import static dev.assay.export.outcome.AnOutcome.failed;
import static dev.assay.export.outcome.AnOutcome.invalid;
import static dev.assay.export.outcome.AnOutcome.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.ExportTarget.Failures;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WideCsvTests {

    private static final String AFTER =
            "Failure,Attempts,Input Tokens,Output Tokens,Latency ms,Model,Finish Reason,Other Fields";

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
                succeeded(3, "C-4", "{\"a\":\"\",\"b\":null,\"c\":\"\\n\",\"d\":[1],\"e\":null}"));

        assertThat(csv).isEqualTo("""
                Record ID,Record Name,Outcome,a,b,%s\r
                C-1,Name of C-1,succeeded,x,[1],,1,100,20,350,sandbox-large,stop,\r
                C-2,Name of C-2,failed,,,"timed-out: No answer, three times.",1,100,20,350,sandbox-large,stop,\r
                C-3,Name of C-3,invalid,,,/a must be a number; b is missing,1,100,20,350,sandbox-large,stop,\r
                C-4,Name of C-4,succeeded,"",,,1,100,20,350,sandbox-large,stop,"{""c"":""\\n"",""d"":[1],""e"":null}"\r
                """.formatted(AFTER));
    }

    @Test
    void keepsColumnsApartThatWouldHaveTheSameName() throws IOException {
        var csv = Written.as(
                WIDE,
                List.of("Outcome", "model", "MODEL", "model"),
                succeeded(0, "C-1", "{\"Outcome\":1,\"model\":2,\"MODEL\":3}"));

        assertThat(csv).startsWith("""
                Record ID,Record Name,Outcome,Outcome (2),model (2),MODEL (3),%s\r
                C-1,Name of C-1,succeeded,1,2,3,,""".formatted(AFTER));
    }

    @Test
    void defusesTextsButNotNumbers() throws IOException {
        var csv = Written.as(
                WIDE,
                List.of("=a", "b"),
                new FileChoices(true, Failures.OMITTED, false),
                succeeded(0, "-1", "{\"=a\":\"\\t=x\",\"b\":-1}"));

        assertThat(csv).isEqualTo("""
                Record ID,Record Name,Outcome,'=a,b,%s\r
                '-1,Name of -1,succeeded,'\t=x,-1,,1,100,20,350,sandbox-large,stop,\r
                """.formatted(AFTER));
    }
}
