package dev.assay.launcher.run;

import dev.assay.launcher.Trouble;
import org.jspecify.annotations.Nullable;

/** Numbers that users give. */
final class Numbers {

    private Numbers() {}

    static void atLeastOne(String option, @Nullable Integer value) {
        if (value != null && value < 1) {
            throw Trouble.usage(option + " has to be at least 1, not " + value + ".");
        }
    }
}
