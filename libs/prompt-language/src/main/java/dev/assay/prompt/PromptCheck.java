package dev.assay.prompt;

import dev.assay.contracts.http.PromptProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a prompt, and says where as editors count: lines and columns from 1. */
final class PromptCheck {

    /** Guessing compares with every known field; a prompt that is all wrong needs no more guesses than this. */
    private static final int GUESSES = 50;

    private final String source;
    private final List<PromptProblem> problems = new ArrayList<>();
    private int counted;
    private int line = 1;
    private int lineStart;

    private PromptCheck(String source) {
        this.source = source;
    }

    static List<PromptProblem> withoutFields(String source, List<Piece> pieces) {
        var check = new PromptCheck(source);
        for (var piece : pieces) {
            if (piece instanceof Piece.Broken broken) {
                check.report(broken);
            }
        }
        return List.copyOf(check.problems);
    }

    static List<PromptProblem> against(Collection<String> known, String source, List<Piece> pieces) {
        var check = new PromptCheck(source);
        Set<String> names = new HashSet<>(known);
        Map<String, Optional<String>> guesses = new HashMap<>();
        for (var piece : pieces) {
            if (piece instanceof Piece.Broken broken) {
                check.report(broken);
            } else if (piece instanceof Piece.Placeholder placeholder && !names.contains(placeholder.field())) {
                var field = placeholder.field();
                var guess = guesses.size() < GUESSES || guesses.containsKey(field)
                        ? guesses.computeIfAbsent(field, unknown -> NearestName.of(unknown, known))
                        : Optional.<String>empty();
                check.report(placeholder, guess.orElse(null));
            }
        }
        return List.copyOf(check.problems);
    }

    private void report(Piece.Broken broken) {
        report(broken.start(), broken.source().length(), broken.message(), null);
    }

    private void report(Piece.Placeholder unknown, @Nullable String guess) {
        var message = "The dataset has no field " + unknown.field() + "."
                + (guess == null ? " Pick one of its fields." : " Did you mean " + guess + "?");
        report(unknown.start(), unknown.end() - unknown.start(), message, guess);
    }

    /** Positions only grow, so lines are counted once. */
    private void report(int position, int length, String message, @Nullable String suggestion) {
        for (; counted < position; counted++) {
            if (source.charAt(counted) == '\n') {
                line++;
                lineStart = counted + 1;
            }
        }
        problems.add(new PromptProblem(position, line, position - lineStart + 1, length, message, suggestion));
    }
}
