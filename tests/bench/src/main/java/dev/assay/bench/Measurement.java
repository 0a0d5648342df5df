package dev.assay.bench;

/**
 * One figure.
 *
 * @param name what was measured
 * @param value how much
 * @param unit of what
 * @param remark how it came about, in a few words; may be empty
 */
record Measurement(String name, double value, String unit, String remark) {}
