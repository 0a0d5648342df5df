package dev.assay.execution.call;

/**
 * One turn of a conversation.
 *
 * @param role who speaks
 * @param text what is said
 */
public record Turn(Role role, String text) {

    /** Who speaks in a turn. */
    public enum Role {
        SYSTEM("system"),
        USER("user"),
        ASSISTANT("assistant");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /** As chat endpoints spell it. */
        public String word() {
            return word;
        }
    }

    /** What holds for the whole conversation. */
    public static Turn system(String text) {
        return new Turn(Role.SYSTEM, text);
    }

    /** What is asked. */
    public static Turn user(String text) {
        return new Turn(Role.USER, text);
    }

    /** What the model answered earlier. */
    public static Turn assistant(String text) {
        return new Turn(Role.ASSISTANT, text);
    }

    /** Without what is said. */
    @Override
    public String toString() {
        return "Turn[" + role + ", " + text.length() + " characters]";
    }
}
