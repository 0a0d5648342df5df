package dev.assay.launcher.build;

import dev.assay.launcher.Trouble;
import dev.assay.launcher.system.Artifact;
import dev.assay.launcher.system.Checkout;
import dev.assay.launcher.system.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * What lets a program start quickly: a jar laid out flat, and a cache of its classes that the JVM wrote when it ran
 * before. Without the cache, or with one that does not fit any more, it starts as well, only slower.
 */
public final class QuickStart {

    /** A cache that does not fit is no reason to say anything: it is written anew at the next start. */
    private static final List<String> QUIETLY = List.of("-Xlog:aot=off", "-Xlog:cds=off");

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

    /** How the program is started. */
    public Program of(Artifact artifact) {
        var jar = jar(artifact);
        var cache = cache(artifact);
        if (Files.exists(cache)) {
            return new Program(jar, with("-XX:AOTCache=" + cache));
        }
        return new Program(jar, training ? with("-XX:AOTCacheOutput=" + cache) : List.of());
    }

    /** Whether it has a cache. */
    public boolean isTrained(Artifact artifact) {
        return Files.exists(cache(artifact));
    }

    private static List<String> with(String option) {
        return Stream.concat(Stream.of(option), QUIETLY.stream()).toList();
    }

    private Path cache(Artifact artifact) {
        return artifact.quickFolder(checkout).resolve(stamp(artifact) + ".aot");
    }

    /** The jar that is started: the built one, or what was in it if it holds other jars. */
    private Path jar(Artifact artifact) {
        var built = artifact.in(checkout);
        var folder = artifact.quickFolder(checkout).resolve(stamp(artifact));
        var flat = folder.resolve(artifact.jar());
        if (Files.exists(flat)) {
            return flat;
        }
        return holdsJars(built) ? extracted(artifact, built, folder) : built;
    }

    /** Into a folder that gets its name when it is whole; folders of older builds go. */
    private Path extracted(Artifact artifact, Path built, Path folder) {
        try {
            Folders.delete(artifact.quickFolder(checkout));
            var whole = folder.resolveSibling(folder.getFileName() + ".new");
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(
                            java,
                            "-XX:TieredStopAtLevel=1",
                            "-Djarmode=tools",
                            "-jar",
                            built.toString(),
                            "extract",
                            "--force",
                            "--destination",
                            whole.toString())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw Trouble.error(built + " could not be extracted: " + said.strip());
            }
            Files.move(whole, folder);
            return folder.resolve(artifact.jar());
        } catch (IOException e) {
            throw Trouble.error(built + " could not be extracted: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.error("Extracting " + built + " was interrupted.");
        }
    }

    private static boolean holdsJars(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.getEntry("BOOT-INF/") != null;
        } catch (IOException e) {
            throw Trouble.error(jar + " cannot be read (" + e.getMessage() + "). Build it again: remove the file.");
        }
    }

    /** Differs for every build and JDK. */
    private String stamp(Artifact artifact) {
        try {
            var jar = artifact.in(checkout);
            return Long.toHexString(Files.getLastModifiedTime(jar).toMillis()) + "-" + Long.toHexString(Files.size(jar))
                    + "-jdk" + Runtime.version();
        } catch (IOException e) {
            throw Trouble.error("There is no " + artifact.in(checkout) + ". Build it: ./assay up.");
        }
    }
}
