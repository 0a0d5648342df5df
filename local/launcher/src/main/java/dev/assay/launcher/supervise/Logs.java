package dev.assay.launcher.supervise;

import dev.assay.launcher.system.Home;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What processes write: one file each, older ones kept beside it. */
public final class Logs {

    private static final int KEPT = 4;
    private static final int TAIL_BYTES = 64 * 1024;

    private Logs() {}

    /** Puts the file aside as {@code .1}, the one before as {@code .2}, and so on. */
    static void rotate(Home home, String process) throws IOException {
        var file = home.log(process);
        if (!Files.exists(file) || Files.size(file) == 0) {
            return;
        }
        for (var age = KEPT - 1; age >= 1; age--) {
            if (Files.exists(aged(file, age))) {
                Files.move(aged(file, age), aged(file, age + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, aged(file, 1), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path aged(Path file, int age) {
        return file.resolveSibling(file.getFileName() + "." + age);
    }

    /** The last lines of a file, found without reading all of it. */
    public static List<String> tail(Path file, int lines) {
        try (var access = new RandomAccessFile(file.toFile(), "r")) {
            var length = access.length();
            var bytes = new byte[(int) Math.min(TAIL_BYTES, length)];
            access.seek(length - bytes.length);
            access.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
