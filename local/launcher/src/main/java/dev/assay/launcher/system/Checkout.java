package dev.assay.launcher.system;

import dev.assay.launcher.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The source tree that the system is built and started from.
 *
 * @param root the folder of {@code ./assay}
 */
public record Checkout(Path root) {

    /** The checkout of the script that started us; it passes the system property {@code assay.root}. */
    public static Checkout current() {
        var root =
                Path.of(System.getProperty("assay.root", ".")).toAbsolutePath().normalize();
        if (!Files.exists(root.resolve("pom.xml"))) {
            throw Trouble.error(root + " is not a checkout of Assay: it has no pom.xml. Start ./assay from one.");
        }
        return new Checkout(root);
    }
}
