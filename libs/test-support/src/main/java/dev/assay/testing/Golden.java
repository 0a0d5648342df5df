package dev.assay.testing;

import dev.assay.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The golden messages that the contracts publish: what they say, readers have to understand. */
public final class Golden {

    /** The run that all of them speak of. */
    public static final String RUN = "01JDAZ7Q8R3M5T0V9W2X4Y6Z8B";

    private Golden() {}

    /**
     * One of them, as it is on its topic.
     *
     * @param name without the extension, for example {@code plan-state.failed}
     */
    public static byte[] message(String name) {
        try (var stream = Objects.requireNonNull(Json.class.getResourceAsStream("examples/" + name + ".json"), name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as text. */
    public static String text(String name) {
        return new String(message(name), StandardCharsets.UTF_8);
    }
}
