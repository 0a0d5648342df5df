package dev.assay.sandbox.claims;

import dev.assay.sandbox.text.Draw;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What fills the gaps of a claim's narrative, each made when it is asked for: narratives are told by the million. */
record Gaps(Claim claim, Draw draw) implements Function<String, @Nullable String> {

    private static final String[] MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.US))
            .toArray(String[]::new);

    @Override
    public @Nullable String apply(String gap) {
        return switch (gap) {
            case "claim" -> claim.number();
            case "name" -> claim.claimantName();
            case "city" -> claim.city();
            case "street" -> Claims.street(draw.with(31));
            case "date" -> date(claim.lossDate());
            case "reported" -> date(claim.reportedDate());
            case "time" -> time();
            case "days" -> Long.toString(Math.max(2, ChronoUnit.DAYS.between(claim.lossDate(), claim.reportedDate())));
            case "amount" -> dollars(claim.amount());
            case "deductible" -> dollars(claim.deductible());
            default -> null;
        };
    }

    private String time() {
        return (1 + draw.with(32).below(12)) + ":" + twoDigits(draw.with(33).below(12) * 5) + " "
                + (draw.with(34).onceIn(2) ? "a.m." : "p.m.");
    }

    private String date(LocalDate date) {
        return draw.with(30).onceIn(3)
                ? twoDigits(date.getMonthValue()) + "/" + twoDigits(date.getDayOfMonth()) + "/" + date.getYear()
                : MONTHS[date.getMonthValue() - 1] + " " + date.getDayOfMonth() + ", " + date.getYear();
    }

    /** As {@code $12,345} or {@code $12,345.60}; no claim has more than two digits after the point. */
    private static String dollars(BigDecimal amount) {
        var cents = amount.movePointRight(2).longValueExact();
        var text = new StringBuilder(Long.toString(cents / 100));
        for (var i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        text.insert(0, '$');
        return cents % 100 == 0 ? text.toString() : text + "." + twoDigits((int) (cents % 100));
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
