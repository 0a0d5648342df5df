package dev.assay.sandbox.salesforce.saql;

/**
 * One token of a query.
 *
 * @param text without quotes, escapes resolved
 * @param at where it begins, in characters
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        WORD,
        IDENTIFIER,
        STRING,
        NUMBER,
        SYMBOL,
        END
    }

    boolean is(String symbolOrWord) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbolOrWord);
    }
}
