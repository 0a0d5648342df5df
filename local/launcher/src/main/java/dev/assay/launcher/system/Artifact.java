package dev.assay.launcher.system;

import java.nio.file.Path;

/**
 * A program that is built from one module.
 *
 * @param module its folder, relative to the root
 * @param jar the file name that Maven gives it in {@code target}
 */
public record Artifact(String module, String jar) {

    /** The Kafka broker. */
    public static final Artifact BROKER = new Artifact("local/broker", "broker-app.jar");

    /** The document store. */
    public static final Artifact DOCUMENT_STORE = new Artifact("local/document-store", "document-store-app.jar");

    /** The stand-ins for Salesforce and a model. */
    public static final Artifact SANDBOX = new Artifact("local/sandbox", "assay-sandbox.jar");

    /** Login, routes, UI. */
    public static final Artifact GATEWAY = service("gateway");

    /** Sources and planning. */
    public static final Artifact CATALOG = service("catalog-service");

    /** Analyses. */
    public static final Artifact PROMPT = service("prompt-service");

    /** Runs, and workers. */
    public static final Artifact EXECUTION = service("execution-service");

    /** Results and uploads. */
    public static final Artifact EXPORT = service("export-service");

    private static Artifact service(String module) {
        return new Artifact(module, module + ".jar");
    }

    /** Where Maven puts it. */
    public Path in(Checkout checkout) {
        return target(checkout).resolve(jar);
    }

    /** Where what makes it start quickly is kept. */
    public Path quickFolder(Checkout checkout) {
        return target(checkout).resolve("quick");
    }

    private Path target(Checkout checkout) {
        return checkout.root().resolve(module).resolve("target");
    }
}
