package dev.assay.export.file;

import static dev.assay.export.file.FileFormat.LONG;
import static dev.assay.export.outcome.AnOutcome.failed;
import static dev.assay.export.outcome.AnOutcome.invalid;
import static dev.assay.export.outcome.AnOutcome.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.ExportTarget.Failures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredCsvTests {

    private static final String HEADER = "Record ID,Batch Name,Parameter Name,Value\r\n";
    private static final FileChoices SAFE = new FileChoices(true, Failures.OMITTED, false);
    private static final FileChoices ERROR_ROWS = new FileChoices(false, Failures.ERROR_ROW, false);

    @Test
    void writesARowPerFieldInTheOrderOfTheSchema() throws IOException {
        var csv = Written.as(
                LONG,
                List.of("severity", "amount", "fraud"),
                succeeded(0, "C-1", "{\"fraud\":false,\"severity\":\"high\",\"amount\":12500000.5}"),
                succeeded(1, "C-2", "{\"severity\":\"low\",\"amount\":1.10,\"fraud\":true}"));

        assertThat(csv).isEqualTo(HEADER + """
                C-1,March claims,severity,high\r
                C-1,March claims,amount,12500000.5\r
                C-1,March claims,fraud,false\r
                C-2,March claims,severity,low\r
                C-2,March claims,amount,1.10\r
                C-2,March claims,fraud,true\r
                """);
    }

    @Test
    void quotesWhatNeedsIt() throws IOException {
        var csv = Written.as(
                LONG,
                List.of("a,b", "text"),
                succeeded(0, "C \"1\"", "{\"a,b\":\"x\",\"text\":\"two\\nlines, \\\"quoted\\\"\\r\\n\"}"));

        assertThat(csv)
                .isEqualTo(HEADER
                        + "\"C \"\"1\"\"\",March claims,\"a,b\",x\r\n"
                        + "\"C \"\"1\"\"\",March claims,text,\"two\nlines, \"\"quoted\"\"\r\n\"\r\n");
    }

    @Test
    void writesObjectsAndArraysAsCompactJson() throws IOException {
        var csv = Written.as(
                LONG,
                List.of("tags", "place"),
                succeeded(0, "C-1", "{\"tags\":[\"a\",[1,2],{}],\"place\":{\"city\":\"Köln }\",\"zip\":null}}"));

        assertThat(csv)
                .isEqualTo(HEADER
                        + "C-1,March claims,tags,\"[\"\"a\"\",[1,2],{}]\"\r\n"
                        + "C-1,March claims,place,\"{\"\"city\"\":\"\"Köln }\"\",\"\"zip\"\":null}\"\r\n");
    }

    @Test
    void tellsNullFromAnEmptyTextAndLeavesOutWhatTheResponseDoesNotHave() throws IOException {
        var csv = Written.as(LONG, List.of("a", "b", "c"), succeeded(0, "C-1", "{\"c\":\"\",\"a\":null}"));

        assertThat(csv).isEqualTo(HEADER + "C-1,March claims,a,\r\nC-1,March claims,c,\"\"\r\n");
    }

    @Test
    void putsFieldsThatTheSchemaDoesNotNameLast() throws IOException {
        var csv = Written.as(LONG, List.of("known"), succeeded(0, "C-1", "{\"extra\":1,\"known\":2}"));

        assertThat(csv).isEqualTo(HEADER + "C-1,March claims,known,2\r\nC-1,March claims,extra,1\r\n");
    }

    @Test
    void hasNoRowsOfRecordsThatDidNotSucceed() throws IOException {
        var csv = Written.as(
                LONG,
                List.of("a"),
                failed(0, "C-1", "timed-out", "The endpoint did not answer."),
                invalid(1, "C-2", "[{\"path\":\"/a\",\"message\":\"missing\"}]"),
                succeeded(2, "C-3", "{\"a\":1}"));

        assertThat(csv).isEqualTo(HEADER + "C-3,March claims,a,1\r\n");
    }

    @Test
    void hasOneRowThatSaysWhyOfEachSuchRecordWhereWanted() throws IOException {
        var csv = Written.as(
                LONG,
                List.of("a"),
                ERROR_ROWS,
                failed(0, "C-1", "timed-out", "The endpoint did not answer."),
                succeeded(1, "C-2", "{\"a\":1}"),
                invalid(
                        2,
                        "C-3",
                        "[{\"path\":\"/a\",\"message\":\"must be a number\"},{\"path\":\"\",\"message\":\"b is missing\"}]"));

        assertThat(csv)
                .isEqualTo(HEADER
                        + "C-1,March claims,__error,failed: timed-out: The endpoint did not answer.\r\n"
                        + "C-2,March claims,a,1\r\n"
                        + "C-3,March claims,__error,invalid: /a must be a number; b is missing\r\n");
    }

    @Test
    void cutsReasonsThatAreTooLongForACell() throws IOException {
        var csv = Written.as(LONG, List.of(), ERROR_ROWS, failed(0, "C-1", "refused", "🦆".repeat(5_000)));

        assertThat(csv.lines().toList().getLast()).endsWith("🦆…").hasSizeBetween(1_990, 2_050);
    }

    @Test
    void goesToAnyStream() throws IOException {
        var out = new ByteArrayOutputStream();
        var csv = StructuredCsv.to(out, "März", List.of("a"), Failures.OMITTED);
        csv.begin();
        csv.write(succeeded(0, "C-1", "{\"a\":[{\"b\":null}]}"));
        csv.end();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(HEADER + "C-1,März,a,\"[{\"\"b\"\":null}]\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"日本語テキスト", "🦆 und Ä", "عربى", "a\u2028b"})
    void keepsEveryScript(String text) throws IOException {
        var csv = Written.as(LONG, List.of("a"), succeeded(0, text, "{\"a\":\"" + text + "\"}"));

        assertThat(csv).isEqualTo(HEADER + text + ",March claims,a," + text + "\r\n");
    }

    @Test
    void findsNestedValuesInLongResponses() throws IOException {
        var filler = "ä".repeat(100_000);
        var csv = Written.as(
                LONG, List.of("nested"), succeeded(0, "C-1", "{\"filler\":\"" + filler + "\",\"nested\":{\"x\":[1]}}"));

        assertThat(csv).startsWith(HEADER + "C-1,March claims,nested,\"{\"\"x\"\":[1]}\"\r\n");
    }

    @ParameterizedTest
    @CsvSource({"=1+1", "+1", "-1", "@cmd"})
    void leavesFormulasAloneUnlessAskedToDefuseThem(String formula) throws IOException {
        var outcome = succeeded(0, formula, "{\"a\":\"" + formula + "\",\"b\":-1}");

        assertThat(Written.as(LONG, List.of("a", "b"), outcome))
                .isEqualTo(
                        HEADER + formula + ",March claims,a," + formula + "\r\n" + formula + ",March claims,b,-1\r\n");
        assertThat(Written.as(LONG, List.of("a", "b"), SAFE, outcome))
                .isEqualTo(HEADER + "'" + formula + ",March claims,a,'" + formula + "\r\n'" + formula
                        + ",March claims,b,-1\r\n");
    }
}
