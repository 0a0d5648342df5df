package dev.assay.sandbox.salesforce.externaldata;

import dev.assay.sandbox.http.JsonBody;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** JSON files that are old or new, never half. */
final class AtomicFile {

    private AtomicFile() {}

    static void write(Path file, Object value) throws IOException {
        Files.createDirectories(parent(file));
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(draft, JsonBody.MAPPER.writeValueAsBytes(value));
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static <T> T read(Path file, Class<T> type) throws IOException {
        return JsonBody.MAPPER.readValue(Files.readAllBytes(file), type);
    }

    private static Path parent(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }
}
