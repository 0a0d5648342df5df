package dev.assay.salesforce.externaldata;

/**
 * A column of an upload, as the External Data Format's metadata describe it. Columns are told apart by position: they come in
 * the order of the CSV.
 */
public sealed interface Column {

    /** Most characters that a text may have, and the precision that keeps the org from cutting one silently. */
    int LONGEST_TEXT = 32_000;

    /** Most digits of a number. */
    int MOST_DIGITS = 18;

    /** Letters, digits and underscores; see {@link Names}. */
    String name();

    /** As people read it. */
    String label();

    /**
     * A column of texts.
     *
     * @param longest most characters that a value may have
     * @param uniqueId whether its values tell the rows apart
     */
    record Text(String name, String label, int longest, boolean uniqueId) implements Column {

        /** One whose values may be as long as any. */
        public Text(String name, String label) {
            this(name, label, LONGEST_TEXT, false);
        }
    }

    /**
     * A column of numbers.
     *
     * @param scale digits after the point, fewer than {@value #MOST_DIGITS}
     * @param absent what a cell without a number counts as: {@code null}, where the org has null measures, or a number
     */
    record Numeric(String name, String label, int scale, String absent) implements Column {}

    /**
     * A column of dates.
     *
     * @param format how they are written, one of the documented formats
     */
    record Date(String name, String label, String format) implements Column {}
}
