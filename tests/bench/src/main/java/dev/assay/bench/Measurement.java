package dev.assay.bench;

import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param name what was measured
 * @param value how much
 * @param unit of what
 * @param target what is wanted, on two cores with everything on one machine; absent where nothing is
 * @param remark how it came about, in a few words; may be empty
 */
record Measurement(
        String name, double value, String unit, @Nullable String target, String remark) {}
