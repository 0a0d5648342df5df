package dev.assay.system;

import org.jspecify.annotations.Nullable;

/**
 * A process of the system, as {@code ./assay status --json} lists it.
 *
 * @param name for example {@code worker-1}
 * @param pid absent while it does not run
 * @param port where it listens
 * @param state {@code ready} when it does its work
 */
public record Part(String name, String role, @Nullable Long pid, int port, String state) {

    /** Whether it does its work. */
    public boolean isReady() {
        return state.equals("ready");
    }
}
