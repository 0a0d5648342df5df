package dev.assay.execution.worker.attempt;

import dev.assay.execution.call.Completion;
import dev.assay.execution.call.ModelCall;
import dev.assay.execution.call.Turn;
import dev.assay.execution.worker.validate.Validation.Violations;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** Shows a model where its answer departs from the schema and asks for a better one. */
final class RepairTurn {

    private RepairTurn() {}

    static ModelCall of(ModelCall fresh, Completion completion, Violations violations) {
        var conversation = new ArrayList<>(fresh.turns());
        conversation.add(Turn.assistant(completion.text()));
        conversation.add(Turn.user(violations.all().stream()
                .map(violation -> "- " + (violation.path().isEmpty() ? "(whole answer)" : violation.path()) + ": "
                        + violation.message())
                .collect(Collectors.joining(
                        "\n",
                        "Your answer does not satisfy the JSON Schema:\n",
                        "\nAnswer again with only the corrected JSON object."))));
        return fresh.withTurns(conversation);
    }
}
