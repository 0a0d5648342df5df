package dev.assay.contracts;

/**
 * Why something was paused, failed or refused, for a machine and for a person.
 *
 * @param code stable, in kebab case, for example {@code key-refused}
 * @param message what happened, where, and what to do; never holds a secret, a prompt or a completion
 */
public record Reason(String code, String message) {}
