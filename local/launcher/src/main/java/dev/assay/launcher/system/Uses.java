package dev.assay.launcher.system;

import java.util.List;

/** Which programs a system needs, and what for; a program starts quickest when it was trained for its use. */
public final class Uses {

    private Uses() {}

    /** All of them: a system that trains the programs has a broker and a store of its own, whatever the user's has. */
    public static List<Use> all() {
        return List.of(
                new Use(Artifact.BROKER, "kafka"),
                new Use(Artifact.DOCUMENT_STORE, "document-store"),
                new Use(Artifact.SANDBOX, "sandbox"),
                new Use(Artifact.CATALOG, "catalog"),
                new Use(Artifact.PROMPT, "prompt"),
                new Use(Artifact.EXECUTION, "execution"),
                new Use(Artifact.EXECUTION, "worker"),
                new Use(Artifact.EXPORT, "export"),
                new Use(Artifact.GATEWAY, Topology.GATEWAY));
    }

    /**
     * One use of a program.
     *
     * @param name what for
     */
    public record Use(Artifact artifact, String name) {}
}
