package dev.assay.launcher.build;

import dev.assay.launcher.Trouble;
import dev.assay.launcher.system.Artifact;
import dev.assay.launcher.system.Checkout;
import dev.assay.launcher.system.Folders;
import dev.assay.launcher.system.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What lets a program start quickly: a jar laid out flat, and for each use of it a cache of classes and profiles that
 * the JVM wrote when it ran before. Without a cache, or with one that does not fit, it starts as well, only slower.
 */
public final class QuickStart {

    private final Checkout checkout;
    private final boolean training;

    private QuickStart(Checkout checkout, boolean training) {
        this.checkout = checkout;
        this.training = training;
    }

    /** Starts programs with their caches. */
    public static QuickStart using(Checkout checkout) {
        return new QuickStart(checkout, false);
    }

    /** Starts programs that have no cache so that they write one when they end. */
    public static QuickStart training(Checkout checkout) {
        return new QuickStart(checkout, true);
    }

    /**
     * How the program is started.
     *
     * @param use what for: different uses need different classes
     */
    public Program of(Artifact artifact, String use) {
        var jar = jar(artifact);
        var cache = cache(artifact, use);
        if (Files.exists(cache)) {
            // A cache that does not fit is no reason to say anything.
            return new Program(jar, List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off"));
        }
        return new Program(jar, training ? List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot*=error") : List.of());
    }

    /** Whether the program has a cache for this use. */
    public boolean isTrained(Artifact artifact, String use) {
        return Files.exists(cache(artifact, use));
    }

    private Path cache(Artifact artifact, String use) {
        return folder(artifact).resolve(use + ".aot");
    }

    /** The jar that is started. */
    private Path jar(Artifact artifact) {
        var folder = folder(artifact);
        try {
            if (!Files.exists(folder)) {
                layOut(artifact, folder);
            }
        } catch (IOException e) {
            throw Trouble.error(artifact.in(checkout) + " cannot be laid out (" + e.getMessage()
                    + "). If it is broken, remove it: it is built again.");
        }
        return folder.resolve(artifact.jar());
    }

    /** The folder gets its name when it is whole; those of older builds go, unless a process still runs from there. */
    private void layOut(Artifact artifact, Path folder) throws IOException {
        synchronized (QuickStart.class) {
            try (var lock = CheckoutLock.of(checkout, "quick-start")) {
                if (!Files.exists(folder)) {
                    deleteUnused(Files.createDirectories(artifact.quickFolder(checkout)));
                    var whole = Files.createTempDirectory(folder.getParent(), "new");
                    FlatJar.write(artifact.in(checkout), whole);
                    Files.move(whole, folder);
                }
            }
        }
    }

    private static void deleteUnused(Path quick) throws IOException {
        var used = ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(quick.toString()))
                .toList();
        try (var folders = Files.list(quick)) {
            for (var folder : folders.toList()) {
                if (used.stream().noneMatch(line -> line.contains(folder.toString()))) {
                    Folders.delete(folder);
                }
            }
        }
    }

    /** Another one for every content and JDK; building the same again changes nothing. */
    private Path folder(Artifact artifact) {
        var jar = artifact.in(checkout);
        try {
            return artifact.quickFolder(checkout).resolve(FlatJar.stamp(jar) + "-jdk-" + Runtime.version());
        } catch (IOException e) {
            throw Trouble.error(jar + " is missing or broken (" + e.getMessage() + "). Remove it and call ./assay up.");
        }
    }
}
