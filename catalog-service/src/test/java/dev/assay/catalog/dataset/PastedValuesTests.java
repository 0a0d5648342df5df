package dev.assay.catalog.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.http.Lookup;
import org.junit.jupiter.api.Test;

class PastedValuesTests {

    @Test
    void separatesByCommasSemicolonsTabsAndLines() {
        assertThat(PastedValues.of("a, b;c\td\r\ne\n\n f g ")).containsExactly("a", "b", "c", "d", "e", "f g");
    }

    @Test
    void takesWhatIsInQuotesAsItIs() {
        assertThat(PastedValues.of("\"Smith, John\"\n\"say \"\"hi\"\"\" ; \" padded \"\n\"two\nlines\""))
                .containsExactly("Smith, John", "say \"hi\"", " padded ", "two\nlines");
    }

    @Test
    void takesOtherQuotesAsPartOfAValue() {
        assertThat(PastedValues.of("12\" pipe, \"open, \"closed\" early"))
                .containsExactly("12\" pipe", "\"open", "\"closed\" early");
    }

    @Test
    void findsNothingInNothing() {
        assertThat(PastedValues.of("")).isEmpty();
        assertThat(PastedValues.of("\uFEFF ,;\n\"\"")).isEmpty();
    }

    @Test
    void saysWhatWasGivenTwice() {
        var asked = AskedValues.of(new Lookup.Question("Name", null, "b,a,b,c,a,b"));

        assertThat(asked.distinct()).containsExactly("b", "a", "c");
        assertThat(asked.repeated()).containsExactly("b", "a");
    }
}
