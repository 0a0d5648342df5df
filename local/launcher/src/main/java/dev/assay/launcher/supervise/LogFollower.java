package dev.assay.launcher.supervise;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what is added to a file, line by line; a file that was put aside is begun anew. */
public final class LogFollower {

    private final Path file;
    private long position;

    /** Begins where the file ends now. */
    public LogFollower(Path file) {
        this.file = file;
        this.position = size();
    }

    /** Whole lines that were added since it was asked last. */
    public List<String> more() {
        var size = size();
        if (size < position) {
            position = 0;
        }
        if (size == position) {
            return List.of();
        }
        try (var access = new RandomAccessFile(file.toFile(), "r")) {
            access.seek(position);
            var bytes = new byte[(int) Math.min(1 << 20, size - position)];
            access.readFully(bytes);
            var whole = lastLineEnd(bytes);
            position += whole;
            return new ArrayList<>(
                    new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            return List.of();
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        var end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end > 0 || bytes.length < 1 << 20 ? end : bytes.length;
    }

    private long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
