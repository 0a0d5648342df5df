package dev.assay.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTemplateTests {

    private static final Map<String, String> RECORD =
            Map.of("Name", "Acme", "Account.Owner Name", "Ada {{Name}}", "Empty", "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Hello {{Name}}!|Hello Acme!",
                "{{ Name }}|Acme",
                "{{\tName}}{{Name}}|AcmeAcme",
                "{{Account.Owner Name}}|Ada {{Name}}",
                "\\{{Name}}|{{Name}}",
                "\\{{{{Name}}|{{Acme",
                "\\\\{{Name}}|\\{{Name}}",
                "a } b }} c { d|a } b }} c { d",
                "{\"company\":\"{{Name}}\"}|{\"company\":\"Acme\"}",
                "{{{Name}}}|{Acme}",
                "[{{Empty}}]|[]"
            })
    void rendersPlaceholdersAndLeavesTheRestAsItIs(String prompt, String expected) {
        var template = PromptTemplate.compile(prompt);

        assertThat(template.problems()).isEmpty();
        assertThat(template.render(RECORD).text()).isEqualTo(expected);
    }

    @Test
    void namesItsFieldsInOrderOfFirstUse() {
        assertThat(PromptTemplate.compile("{{b}} {{a}} {{ b }} \\{{c}}").fields())
                .containsExactly("b", "a");
    }

    @Test
    void reportsFieldsThatARecordDoesNotHaveAndRendersThemEmpty() {
        var rendered = PromptTemplate.compile("[{{Phone}}] {{Fax}} {{Phone}} {{Empty}}")
                .render(RECORD);

        assertThat(rendered).isEqualTo(new Rendered("[]   ", List.of("Phone", "Fax")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{Name", "{{Name}", "{{Na{me}}", "{{\nName}}", "{{}}", "{{  }}", "{{"})
    void tellsWhatIsNoPlaceholderAndRendersItAsItWasWritten(String broken) {
        var template = PromptTemplate.compile("ab" + broken);

        assertThat(template.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.position()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(3);
        });
        assertThat(template.fields()).isEmpty();
        assertThat(template.render(RECORD).text()).isEqualTo("ab" + broken);
    }

    @Test
    void goesOnAfterAPlaceholderThatIsNotClosed() {
        var template = PromptTemplate.compile("{{Name and {{Name}}");

        assertThat(template.problems()).hasSize(1);
        assertThat(template.fields()).containsExactly("Name");
        assertThat(template.render(RECORD).text()).isEqualTo("{{Name and Acme");
    }
}
