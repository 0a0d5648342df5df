package dev.assay.launcher.system;

import dev.assay.contracts.Json;
import dev.assay.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;

/** A small file of JSON that is replaced as a whole, so that readers never see half of it. */
public final class JsonFile {

    private JsonFile() {}

    /** What the file holds; empty when there is none. */
    public static <T> Optional<T> read(Path file, Class<T> type) {
        try {
            return Files.exists(file)
                    ? Optional.of(Json.MAPPER.readValue(Files.readString(file), type))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            throw Trouble.error(file + " cannot be read. It is made again at the next start: remove it.");
        }
    }

    /** Replaces the file. */
    public static void write(Path file, Object content) {
        try {
            var temporary = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".new");
            Files.writeString(
                    temporary,
                    Json.MAPPER
                                    .writer()
                                    .with(SerializationFeature.INDENT_OUTPUT)
                                    .writeValueAsString(content) + "\n");
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Trouble.error(file + " cannot be written: " + e.getMessage());
        }
    }
}
