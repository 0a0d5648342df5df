package dev.assay.prompt;

import dev.assay.contracts.http.PromptProblem;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * A prompt with placeholders. A field's name between two pairs of braces stands for that field's value; names may hold dots and
 * inner spaces, never braces or line breaks, and spaces around a name do not count. A backslash before two opening braces makes
 * them text. Immutable and thread-safe; compiling and rendering take linear time.
 */
public final class PromptTemplate {

    private final String source;
    private final List<Piece> pieces;
    private final List<String> fields;

    private PromptTemplate(String source) {
        this.source = source;
        this.pieces = PromptScanner.scan(source);
        this.fields = pieces.stream()
                .filter(Piece.Placeholder.class::isInstance)
                .map(piece -> ((Piece.Placeholder) piece).field())
                .distinct()
                .toList();
    }

    /** Reads a prompt; never fails: what is wrong with it is in {@link #problems()}. */
    public static PromptTemplate compile(String source) {
        return new PromptTemplate(source);
    }

    /** The fields that the prompt names, in order of first use, each once. */
    public List<String> fields() {
        return fields;
    }

    /** Placeholders that are not closed or name nothing, in order; a prompt with problems must not be run. */
    public List<PromptProblem> problems() {
        return PromptCheck.withoutFields(source, pieces);
    }

    /**
     * All that is wrong with the prompt, in order: {@link #problems()}, and placeholders whose field is not among the known
     * ones.
     *
     * @param known names of the dataset's fields
     */
    public List<PromptProblem> check(Collection<String> known) {
        return PromptCheck.against(known, source, pieces);
    }

    /**
     * Fills in one record. A field without a value renders empty; a broken placeholder stands as it was written.
     *
     * @param record values by field name
     */
    public Rendered render(Map<String, String> record) {
        var text = new StringBuilder(source.length());
        SequencedSet<String> missing = new LinkedHashSet<>();
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Text literal -> text.append(literal.text());
                case Piece.Broken broken -> text.append(broken.source());
                case Piece.Placeholder placeholder -> {
                    var value = record.get(placeholder.field());
                    if (value == null) {
                        missing.add(placeholder.field());
                    } else {
                        text.append(value);
                    }
                }
            }
        }
        return new Rendered(text.toString(), List.copyOf(missing));
    }
}
