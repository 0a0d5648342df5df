package dev.assay.launcher.results;

import dev.assay.launcher.Trouble;
import dev.assay.launcher.client.Results;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where results are written: a file that is whole or not there, or standard output. */
public final class OutFile {

    private static final String STANDARD_OUTPUT = "-";

    private final String name;
    private long printed;

    /** @param name of a file in a folder that is there; - for standard output */
    public OutFile(String name) {
        this(name, "--out");
    }

    /** @param option that names it */
    public OutFile(String name, String option) {
        this.name = name;
        if (!isStandardOutput()) {
            check(option);
        }
    }

    /** Whatever can be known before anything is paid for. */
    private void check(String option) {
        var path = path();
        var folder = path.getParent();
        if (folder == null || Files.isDirectory(path)) {
            throw Trouble.usage(path + " (" + option + ") is a folder. Name a file in it.");
        }
        if (!Files.isDirectory(folder)) {
            throw Trouble.usage("There is no folder " + folder + " for " + option + ".");
        }
        if (!Files.isWritable(isDevice() ? path : folder)) {
            throw Trouble.usage("You may not write into " + (isDevice() ? path : folder) + " (" + option + ").");
        }
    }

    /** Such as a pipe, which nothing can be renamed to without destroying it. */
    private boolean isDevice() {
        return Files.exists(path()) && !Files.isRegularFile(path());
    }

    /** Refuses to be written over what the user gave. */
    public void mustNotBe(@Nullable Path given, String option) {
        if (given != null
                && !isStandardOutput()
                && path().equals(given.toAbsolutePath().normalize())) {
            throw Trouble.usage("The results would be written over " + given + " (" + option + "). Say another --out.");
        }
    }

    /** A name made of the batch's, safe for every file system, that no file has yet. */
    public static String named(String batch, String extension) {
        return named(Path.of(""), batch, extension);
    }

    static String named(Path folder, String batch, String extension) {
        var safe = batch.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        var name = (safe.isEmpty() ? "" : safe + "-") + "results";
        var free = name;
        for (int number = 2; Files.exists(folder.resolve(free + "." + extension)); number++) {
            free = name + "-" + number;
        }
        return free + "." + extension;
    }

    /** Whether it is no file. */
    public boolean isStandardOutput() {
        return name.equals(STANDARD_OUTPUT);
    }

    /** For people. */
    public String shown() {
        return isStandardOutput() ? STANDARD_OUTPUT : path().toString();
    }

    private Path path() {
        return Path.of(name).toAbsolutePath().normalize();
    }

    /** Keeps what the gateway sends. */
    public void write(Sending sending) throws InterruptedException {
        sending.into(isStandardOutput() ? this::print : isDevice() ? this::pour : this::save);
    }

    /** A request whose reply is a file. */
    public interface Sending {
        /** Makes it; the sink is called again from the start if the reply breaks off. */
        void into(Results.Sink sink) throws InterruptedException;
    }

    /** What was printed cannot be taken back: bytes that came before are left out when they come again. */
    private void print(InputStream bytes) throws IOException {
        poured(bytes, System.out);
        StandardOutput.check();
    }

    private void pour(InputStream bytes) throws IOException {
        try (var out = Local.open(path(), path())) {
            poured(bytes, out);
        }
    }

    private void poured(InputStream bytes, OutputStream out) throws IOException {
        bytes.skipNBytes(printed);
        var buffer = new byte[1 << 16];
        for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            out.write(buffer, 0, read);
            printed += read;
        }
    }

    private void save(InputStream bytes) throws IOException {
        var path = path();
        var temporary = path.resolveSibling("." + path.getFileName() + ".part");
        try {
            try (var out = Local.open(temporary, path)) {
                bytes.transferTo(out);
            }
            Local.move(temporary, path);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
