package dev.assay.launcher.filter;

import java.util.ArrayList;
import java.util.List;

/** Reads what stands after the operator: one value, or several with commas between them. */
final class ValueReader {

    private final String text;
    private final int end;
    private int at;

    ValueReader(String text, int begin) {
        this.text = text;
        this.at = begin;
        this.end = text.stripTrailing().length();
    }

    /** All the rest is the value, unless it is quoted. */
    String one() {
        mustBegin();
        if (!Quoted.isQuote(text.charAt(at))) {
            return text.substring(at, end);
        }
        var quoted = Quoted.at(text, at);
        if (quoted.end() < end) {
            throw Filter.trouble(text, quoted.end(), "nothing can follow the closing quote");
        }
        return quoted.value();
    }

    /** In parentheses or not. */
    List<String> list() {
        mustBegin();
        var last = end;
        if (text.charAt(at) == '(') {
            if (text.charAt(end - 1) != ')') {
                throw Filter.trouble(text, end, "the parenthesis is never closed");
            }
            at++;
            last--;
        }
        var values = new ArrayList<String>();
        values.add(next(last));
        while (at < last) {
            at++;
            values.add(next(last));
        }
        return values;
    }

    /** The value from here to the comma, which is not read. */
    private String next(int last) {
        while (at < last && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at < last && Quoted.isQuote(text.charAt(at))) {
            var quoted = Quoted.at(text, at);
            at = quoted.end();
            var gap = upToComma(last);
            if (!gap.isBlank()) {
                throw Filter.trouble(text, quoted.end(), "a comma is missing after the closing quote");
            }
            return quoted.value();
        }
        var begin = at;
        var value = upToComma(last).strip();
        if (value.isEmpty()) {
            throw Filter.trouble(text, begin, "a value is missing; an empty one is written \"\"");
        }
        return value;
    }

    private String upToComma(int last) {
        var comma = text.indexOf(',', at);
        var stop = comma < 0 || comma > last ? last : comma;
        var between = text.substring(at, stop);
        at = stop;
        return between;
    }

    private void mustBegin() {
        if (at >= end) {
            throw Filter.trouble(
                    text, at, "there is nothing to compare with; fields without a value are found by \"is empty\"");
        }
    }
}
