package dev.assay.promptservice.check;

import dev.assay.contracts.http.PromptProblem;
import dev.assay.prompt.PromptTemplate;
import dev.assay.prompt.Rendered;
import dev.assay.prompt.ResponseSchema;
import dev.assay.prompt.SchemaProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers a builder at each pause of its typing. */
@RestController
class CheckController {

    @PostMapping("/api/prompts/check")
    CheckedPrompt check(@RequestBody @Valid PromptToCheck body) {
        var template = PromptTemplate.compile(body.prompt());
        return new CheckedPrompt(template.check(body.fields()), template.fields());
    }

    @PostMapping("/api/prompts/render")
    Rendered render(@RequestBody @Valid PromptToRender body) {
        return PromptTemplate.compile(body.prompt()).render(body.record());
    }

    /** Takes the text, so that a schema that is no JSON yet gets an answer too. */
    @PostMapping("/api/schemas/check")
    CheckedSchema check(@RequestBody String schema) {
        var checked = ResponseSchema.parse(schema);
        return new CheckedSchema(checked.problems(), checked.parameters());
    }

    record PromptToCheck(@NotNull String prompt, @NotNull List<String> fields) {}

    record CheckedPrompt(List<PromptProblem> problems, List<String> fields) {}

    record PromptToRender(@NotNull String prompt, @NotNull Map<String, String> record) {}

    record CheckedSchema(List<SchemaProblem> problems, List<String> parameters) {}
}
