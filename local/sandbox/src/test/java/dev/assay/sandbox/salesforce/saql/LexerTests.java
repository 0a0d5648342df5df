package dev.assay.sandbox.salesforce.saql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.sandbox.salesforce.saql.Token.Kind;
import dev.assay.sandbox.text.Draw;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LexerTests {

    private static final List<String> PIECES = List.of(
            "\"", "'", "\\", "\n", "\r", "\t", "%", "_", ";", "--", "a", "B", " ", "é", "東", "😀", "\\n", "]", "..",
            "&");

    /** Whatever a text holds, quoted as a client quotes it comes out the same, in SAQL and in SQL. */
    @RepeatedTest(50)
    void readsBackWhatWasQuoted(RepetitionInfo repetition) {
        for (var i = 0; i < 50; i++) {
            var text = text(new Draw(repetition.getCurrentRepetition()).with(i));

            assertThat(Lexer.tokens("q == \"" + escaped(text) + "\";"))
                    .extracting(Token::kind, Token::text)
                    .contains(tuple(Kind.STRING, text))
                    .hasSize(5);
            assertThat(Lexer.tokens("'" + escaped(text) + "'").getFirst())
                    .isEqualTo(new Token(Kind.IDENTIFIER, text, 0));
            assertThat(Lexer.tokensOfSql("'" + text.replace("'", "''") + "'").getFirst())
                    .isEqualTo(new Token(Kind.STRING, text, 0));
            assertThat(Lexer.tokensOfSql("\"" + text.replace("\"", "\"\"") + "\"")
                            .getFirst())
                    .isEqualTo(new Token(Kind.IDENTIFIER, text, 0));
        }
    }

    @Test
    void skipsCommentsAndTellsRangesFromNumbers() {
        assertThat(Lexer.tokens("1..2.5 -- and so on\n<>"))
                .extracting(Token::text)
                .containsExactly("1", "..", "2.5", "<>", "");
    }

    private static String text(Draw draw) {
        var text = new StringBuilder();
        for (var i = 0; i < draw.below(12); i++) {
            text.append(draw.with(i).of(PIECES));
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("'", "\\'")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
