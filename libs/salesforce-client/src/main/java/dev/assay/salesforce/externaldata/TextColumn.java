package dev.assay.salesforce.externaldata;

/**
 * A column of texts.
 *
 * @param name letters, digits and underscores
 * @param label as people read it
 * @param longest most characters that a value may have, at most 32,000
 */
public record TextColumn(String name, String label, int longest) {}
