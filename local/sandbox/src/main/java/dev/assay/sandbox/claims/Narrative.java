package dev.assay.sandbox.claims;

import dev.assay.sandbox.claims.Causes.Cause;
import dev.assay.sandbox.text.Draw;
import dev.assay.sandbox.text.PhraseBook;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells a claim in 40 to 120 words, by the claimant or by an adjuster. */
final class Narrative {

    private static final int LEAST_WORDS = 40;
    private static final int MOST_WORDS = 120;
    private static final PhraseBook FRAME = PhraseBook.read(Narrative.class, "frame.txt");
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

    private Narrative() {}

    static String tell(Claim claim, Draw draw) {
        var cause = Claims.cause(draw);
        var teller = draw.with(20).onceIn(2) ? "adjuster" : "claimant";
        var sentences = sentences(cause, teller, draw);
        var separator = draw.with(21).onceIn(7) ? "\n" : " ";
        var words = 0;
        var told = new StringBuilder();
        var gaps = gaps(claim, draw);
        for (var sentence : sentences) {
            var filled = PhraseBook.fill(sentence, gaps).replace(".m..", ".m.");
            var more = filled.split("\\s+", -1).length;
            if (words + more > MOST_WORDS) {
                break;
            }
            told.append(told.isEmpty() ? "" : separator).append(filled);
            words += more;
        }
        return words >= LEAST_WORDS ? told.toString() : lengthened(told, separator, gaps, draw);
    }

    /** What must be said comes first, what may be left out last. */
    private static List<String> sentences(Cause cause, String teller, Draw draw) {
        var sentences = new ArrayList<String>();
        sentences.add(draw.with(22).of(FRAME.section(teller + " openings")));
        sentences.add(draw.with(23).of(teller.equals("adjuster") ? cause.adjuster() : cause.claimant()));
        sentences.addAll(picked(cause.details(), 1 + draw.with(24).below(2), draw.with(25)));
        sentences.add(draw.with(26).of(FRAME.section(teller + " money")));
        sentences.addAll(
                picked(FRAME.section(teller + " closings"), draw.with(27).below(3), draw.with(28)));
        return sentences;
    }

    private static List<String> picked(List<String> from, int count, Draw draw) {
        var first = draw.below(from.size());
        return java.util.stream.IntStream.range(0, Math.min(count, from.size()))
                .mapToObj(i -> from.get((first + i * 2 + (i * 2 >= from.size() ? 1 : 0)) % from.size()))
                .distinct()
                .toList();
    }

    private static String lengthened(StringBuilder told, String separator, Map<String, String> gaps, Draw draw) {
        var fillers = FRAME.section("fillers");
        var first = draw.with(29).below(fillers.size());
        for (var i = 0; told.toString().split("\\s+", -1).length < LEAST_WORDS; i++) {
            told.append(separator).append(PhraseBook.fill(fillers.get((first + i) % fillers.size()), gaps));
        }
        return told.toString();
    }

    private static Map<String, String> gaps(Claim claim, Draw draw) {
        var dates = draw.with(30).onceIn(3) ? SHORT_DATE : LONG_DATE;
        var days = Math.max(2, ChronoUnit.DAYS.between(claim.lossDate(), claim.reportedDate()));
        var gaps = new HashMap<String, String>();
        gaps.put("claim", claim.number());
        gaps.put("name", claim.claimantName());
        gaps.put("city", claim.city());
        gaps.put("street", Claims.street(draw.with(31)));
        gaps.put("date", date(claim.lossDate(), dates));
        gaps.put("reported", date(claim.reportedDate(), dates));
        gaps.put(
                "time",
                "%d:%02d %s"
                        .formatted(1 + draw.with(32).below(12), draw.with(33).below(12) * 5, meridiem(draw)));
        gaps.put("days", Long.toString(days));
        gaps.put("amount", dollars(claim.amount()));
        gaps.put("deductible", dollars(claim.deductible()));
        return gaps;
    }

    private static String meridiem(Draw draw) {
        return draw.with(34).onceIn(2) ? "a.m." : "p.m.";
    }

    private static String date(LocalDate date, DateTimeFormatter format) {
        return format.format(date);
    }

    private static String dollars(BigDecimal amount) {
        var pattern = amount.stripTrailingZeros().scale() <= 0 ? "$#,##0" : "$#,##0.00";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.US)).format(amount);
    }
}
