package dev.assay.catalog.plan;

/** Another instance plans the run now; this one stops. */
final class Fenced extends RuntimeException {

    Fenced(Throwable cause) {
        super("another instance plans the run", cause);
    }
}
