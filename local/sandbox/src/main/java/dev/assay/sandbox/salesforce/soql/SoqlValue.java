package dev.assay.sandbox.salesforce.soql;

/**
 * A value in a query.
 *
 * @param quoted whether it is a text; otherwise a number, a date, a time, a date literal such as {@code LAST_N_DAYS:7}, true, false or null
 */
record SoqlValue(String text, boolean quoted) {

    boolean isNull() {
        return !quoted && text.equalsIgnoreCase("null");
    }
}
