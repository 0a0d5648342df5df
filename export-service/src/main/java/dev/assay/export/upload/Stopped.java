package dev.assay.export.upload;

/** The upload is no longer ours, or the service stops: whoever takes it over goes on where the store says. */
final class Stopped extends RuntimeException {

    Stopped(String message) {
        super(message);
    }
}
