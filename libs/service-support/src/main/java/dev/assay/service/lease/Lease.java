package dev.assay.service.lease;

/**
 * Ownership of some long work.
 *
 * @param name what the work is, for example {@code export:run-1}
 * @param owner the instance that holds it
 * @param renewal grows with every renewal; an owner whose number stands still is gone
 * @param fence grows with every change of owner; put it on each write that an earlier owner must not repeat
 */
public record Lease(String name, String owner, long renewal, long fence) {}
