package dev.assay.sandbox.claims;

import dev.assay.sandbox.claims.Causes.Cause;
import dev.assay.sandbox.text.Draw;
import dev.assay.sandbox.text.PhraseBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Draws the facts of a claim; the narrative is told from them. */
final class Claims {

    private static final PhraseBook PEOPLE = PhraseBook.read(Claims.class, "people.txt");
    private static final List<String> FIRST_NAMES = PEOPLE.section("first");
    private static final List<String> LAST_NAMES = PEOPLE.section("last");
    private static final List<State> STATES =
            PEOPLE.section("states").stream().map(State::read).toList();
    private static final List<Integer> DEDUCTIBLES = List.of(100, 250, 250, 500, 500, 500, 1000, 1000, 2500);
    private static final List<String> STATUSES = List.of(
            "Open", "Open", "Under Review", "Under Review", "Pending Documents", "Approved", "Denied", "Closed");
    private static final LocalDate FIRST_LOSS = LocalDate.of(2024, 1, 1);
    private static final int DAYS_OF_LOSSES = 1000;

    private Claims() {}

    private record State(String name, List<String> cities) {

        /** Reads {@code CA: Sacramento, Fresno}. */
        static State read(String line) {
            return new State(line.substring(0, 2), List.of(line.substring(4).split(", ", -1)));
        }
    }

    /** The claim of a row, counted from 0. */
    static Claim draw(Draw draw, long row) {
        var cause = cause(draw);
        var state = draw.with(2).of(STATES);
        var lossDate = FIRST_LOSS.plusDays(draw.with(4).below(DAYS_OF_LOSSES));
        return new Claim(
                number(row),
                name(draw.with(5)),
                cause.policyType(),
                cause.name(),
                state.name(),
                draw.with(3).of(state.cities()),
                lossDate,
                lossDate.plusDays(delay(draw.with(6))),
                amount(draw.with(7), cause),
                deductible(draw.with(8), cause),
                draw.with(9).of(STATUSES));
    }

    static Cause cause(Draw draw) {
        return draw.with(1).of(Causes.all());
    }

    static String number(long row) {
        var digits = Long.toString(row + 1);
        return "CLM-" + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
    }

    static String street(Draw draw) {
        return draw.of(PEOPLE.section("streets"));
    }

    private static String name(Draw draw) {
        return draw.with(1).of(FIRST_NAMES) + " " + draw.with(2).of(LAST_NAMES);
    }

    private static int delay(Draw draw) {
        return draw.onceIn(6) ? draw.with(1).below(40) : draw.with(2).below(8);
    }

    /** Small claims are more frequent than large ones. */
    private static BigDecimal amount(Draw draw, Cause cause) {
        var share = Math.pow(draw.with(1).unit(), 2.2);
        var dollars = cause.least() + (long) (share * (cause.most() - cause.least()));
        var cents = draw.with(2).onceIn(3) ? 0 : draw.with(3).below(100);
        return BigDecimal.valueOf(dollars * 100 + cents, 2);
    }

    private static BigDecimal deductible(Draw draw, Cause cause) {
        return BigDecimal.valueOf(Math.min(draw.of(DEDUCTIBLES), Math.max(100, cause.least() / 100 * 100)));
    }
}
