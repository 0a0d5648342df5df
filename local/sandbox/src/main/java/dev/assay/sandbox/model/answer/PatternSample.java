package dev.assay.sandbox.model.answer;

import dev.assay.sandbox.text.Draw;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A text that matches a regular expression of the everyday kind: literals, classes, groups, alternatives, repetitions. */
final class PatternSample {

    private static final int TRIES = 20;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_.,:/#@+";

    private final String pattern;
    private final StringBuilder sample = new StringBuilder();
    private Draw draw;
    private int at;

    private PatternSample(String pattern, Draw draw) {
        this.pattern = pattern;
        this.draw = draw;
    }

    /** A match of that many characters; empty where the expression is beyond this class. */
    static Optional<String> of(String pattern, Draw draw, int least, int most) {
        try {
            var check = Pattern.compile(pattern);
            for (var i = 0; i < TRIES; i++) {
                var made = new PatternSample(pattern, draw.with(i));
                made.alternatives(true);
                var text = made.sample.toString();
                if (made.at == pattern.length()
                        && text.length() >= least
                        && text.length() <= most
                        && check.matcher(text).find()) {
                    return Optional.of(text);
                }
            }
        } catch (PatternSyntaxException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Reads alternatives up to the end of the group; writes one of them if asked to. */
    private void alternatives(boolean write) {
        var from = sample.length();
        var count = 0;
        do {
            var mark = sample.length();
            sequence(write);
            count++;
            if (write && count > 1) {
                if (next(count) == 0) {
                    sample.delete(from, mark);
                } else {
                    sample.setLength(mark);
                }
            }
        } while (accept('|'));
    }

    private void sequence(boolean write) {
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            var start = at;
            var mark = sample.length();
            atom(write);
            var end = at;
            var times = repetitions();
            var after = at;
            if (!write) {
                continue;
            }
            if (times == 0) {
                sample.setLength(mark);
            }
            for (var i = 1; i < times; i++) {
                at = start;
                atom(true);
                if (at != end) {
                    throw new IndexOutOfBoundsException();
                }
            }
            at = after;
        }
    }

    private void atom(boolean write) {
        var c = pattern.charAt(at++);
        switch (c) {
            case '^', '$' -> {}
            case '(' -> {
                if (pattern.startsWith("?:", at)) {
                    at += 2;
                }
                alternatives(write);
                at++;
            }
            case '[' -> {
                var open = at - 1;
                at = closing();
                one(pattern.substring(open, at), write);
            }
            case '.' -> one("[a-z]", write);
            case '\\' -> one("\\" + pattern.charAt(at++), write);
            default -> append(c, write);
        }
    }

    private int closing() {
        var close = pattern.indexOf(']', at + 1);
        while (pattern.charAt(close - 1) == '\\') {
            close = pattern.indexOf(']', close + 1);
        }
        return close + 1;
    }

    /** One character of a class, found by trying a drawn one and those after it. */
    private void one(String characterClass, boolean write) {
        var member = Pattern.compile(characterClass).asMatchPredicate();
        var first = next(ALPHABET.length());
        for (var i = 0; i < ALPHABET.length(); i++) {
            var c = ALPHABET.charAt((first + i) % ALPHABET.length());
            if (member.test(String.valueOf(c))) {
                append(c, write);
                return;
            }
        }
        if (characterClass.startsWith("\\") && !characterClass.equals("\\b")) {
            append(characterClass.charAt(1), write);
        }
    }

    private int repetitions() {
        if (accept('?')) {
            return next(2);
        }
        if (accept('*')) {
            return next(4);
        }
        if (accept('+')) {
            return 1 + next(4);
        }
        if (!accept('{')) {
            return 1;
        }
        var close = pattern.indexOf('}', at);
        var bounds = pattern.substring(at, close);
        at = close + 1;
        var comma = bounds.indexOf(',');
        var least = Integer.parseInt(comma < 0 ? bounds : bounds.substring(0, comma));
        if (comma < 0) {
            return least;
        }
        var most = comma == bounds.length() - 1 ? least + 4 : Integer.parseInt(bounds.substring(comma + 1));
        return least + next(Math.min(most - least, 12) + 1);
    }

    private void append(char c, boolean write) {
        if (write) {
            sample.append(c);
        }
    }

    private boolean accept(char c) {
        var accepted = at < pattern.length() && pattern.charAt(at) == c;
        if (accepted) {
            at++;
        }
        return accepted;
    }

    private int next(int bound) {
        draw = draw.with(at);
        return draw.below(bound);
    }
}
