package dev.assay.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.http.PromptProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptCheckTests {

    private static final List<String> KNOWN = List.of("Id", "Name", "Account.Industry", "Amount");

    @Test
    void findsNothingWhenEveryFieldIsKnown() {
        assertThat(PromptTemplate.compile("{{Name}} in {{ Account.Industry }}").check(KNOWN))
                .isEmpty();
    }

    @Test
    void saysWhereAnUnknownFieldIsAndWhatWasMeant() {
        var problems = PromptTemplate.compile("Dear {{Name}},\r\nabout {{ Account.Indsutry }}:")
                .check(KNOWN);

        assertThat(problems)
                .containsExactly(new PromptProblem(
                        22,
                        2,
                        7,
                        22,
                        "The dataset has no field Account.Indsutry. Did you mean Account.Industry?",
                        "Account.Industry"));
    }

    @Test
    void guessesOnlyWhatIsNear() {
        var problems = PromptTemplate.compile("{{amount}} {{Weather}}").check(KNOWN);

        assertThat(problems).extracting(PromptProblem::suggestion).containsExactly("Amount", null);
    }

    @Test
    void reportsBrokenAndUnknownPlaceholdersInTheOrderOfTheText() {
        var problems = PromptTemplate.compile("{{x}}\n{{}}\n{{y}}\n{{Name").check(KNOWN);

        assertThat(problems).extracting(PromptProblem::line).containsExactly(1, 2, 3, 4);
        assertThat(problems).extracting(PromptProblem::length).containsExactly(5, 4, 5, 6);
    }
}
