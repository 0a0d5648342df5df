package dev.assay.launcher.supervise;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.launcher.system.Role;
import org.jspecify.annotations.Nullable;

/**
 * One process as the supervisor sees it.
 *
 * @param name unique in the system
 * @param role what it does
 * @param pid the process; absent while there is none
 * @param port what it listens on
 * @param state where it is in its life
 * @param restarts how often it was started again because it had died
 * @param readyOnce whether it was ready since this supervisor watches it
 * @param variant of the process that runs
 * @param message what happened last, if it is worth telling
 */
public record ProcessState(
        String name,
        Role role,
        @Nullable Long pid,
        int port,
        State state,
        int restarts,
        boolean readyOnce,
        String variant,
        @Nullable String message) {

    /** Where a process is in its life. */
    public enum State {
        /** Waits for others to be ready. */
        @JsonProperty("waiting")
        WAITING,
        /** Runs, cannot be used yet. */
        @JsonProperty("starting")
        STARTING,
        /** Can be used. */
        @JsonProperty("ready")
        READY,
        /** Died; is started again in a moment. */
        @JsonProperty("restarting")
        RESTARTING,
        /** Was asked to end. */
        @JsonProperty("stopping")
        STOPPING,
        /** Does not run. */
        @JsonProperty("stopped")
        STOPPED;

        /** As users see it. */
        public String shown() {
            return switch (this) {
                case WAITING -> "waiting";
                case STARTING -> "starting";
                case READY -> "ready";
                case RESTARTING -> "restarting";
                case STOPPING -> "stopping";
                case STOPPED -> "stopped";
            };
        }
    }

    ProcessState stopped() {
        return new ProcessState(name, role, null, port, State.STOPPED, restarts, readyOnce, variant, message);
    }
}
