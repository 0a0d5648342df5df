package dev.assay.export.enriched;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as an org keeps them: whole numbers of 55 bits, and for the whole column one number of digits after the point. That is
 * as large as what was seen needs and as the largest number of the column allows, or what the dataset has already.
 */
final class NumberCells implements Cells {

    /** Most digits after the point: fewer than the 18 of the precision. */
    private static final int MOST_DIGITS = 17;

    /** Digits of the largest whole number. */
    private static final int MOST_WHOLE_DIGITS = 17;

    private static final BigInteger LARGEST = BigInteger.TWO.pow(55).subtract(BigInteger.ONE);

    private static final BigInteger SMALLEST = BigInteger.TWO.pow(55).negate();

    private final @Nullable Integer decided;
    private int wanted;
    private BigDecimal largest = BigDecimal.ZERO;
    private BigDecimal smallest = BigDecimal.ZERO;
    private boolean rounded;

    /**
     * @param decided digits after the point; absent to find out how many are needed
     */
    NumberCells(@Nullable Integer decided) {
        this.decided = decided;
    }

    @Override
    public @Nullable String cell(String value) {
        var number = number(value);
        if (number == null || !fits(number, decided == null ? 0 : decided)) {
            return null;
        }
        if (decided != null) {
            var kept = number.setScale(decided, RoundingMode.HALF_UP);
            rounded = kept.compareTo(number) != 0;
            return plain(kept);
        }
        wanted = Math.max(wanted, Math.max(0, number.scale()));
        largest = largest.max(number);
        smallest = smallest.min(number);
        return plain(number.setScale(Math.min(MOST_DIGITS, Math.max(0, number.scale())), RoundingMode.HALF_UP));
    }

    @Override
    public @Nullable String lost() {
        return rounded ? "rounded to the " + decided + " digits after the point that the dataset keeps" : null;
    }

    @Override
    public int scale() {
        if (decided != null) {
            return decided;
        }
        var scale = Math.min(MOST_DIGITS, wanted);
        while (scale > 0 && !(fits(largest, scale) && fits(smallest, scale))) {
            scale--;
        }
        return scale;
    }

    @Override
    public @Nullable String loss() {
        return scale() < wanted ? "its numbers are rounded to " + scale() + " digits after the point" : null;
    }

    private static @Nullable BigDecimal number(String value) {
        try {
            var number = new BigDecimal(value.strip()).stripTrailingZeros();
            // Judged by its digits alone: written out, a number with a large exponent would fill the memory.
            var wholeDigits = (long) number.precision() - number.scale();
            if (wholeDigits < -2 * MOST_DIGITS) {
                // Rounded away in any case, and told like every other that is.
                return BigDecimal.valueOf(number.signum(), 2 * MOST_DIGITS);
            }
            return wholeDigits > MOST_WHOLE_DIGITS ? null : number;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static boolean fits(BigDecimal number, int scale) {
        var digits = number.setScale(scale, RoundingMode.HALF_UP).unscaledValue();
        return digits.compareTo(SMALLEST) >= 0 && digits.compareTo(LARGEST) <= 0;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
