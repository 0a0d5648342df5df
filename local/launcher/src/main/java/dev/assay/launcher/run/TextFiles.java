package dev.assay.launcher.run;

import dev.assay.contracts.Json;
import dev.assay.launcher.Trouble;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the small files that options name; what is wrong with one says where. */
final class TextFiles {

    private TextFiles() {}

    static String prompt(Path file) {
        var text = text(file, "--prompt");
        if (text.isBlank()) {
            throw Trouble.usage("The prompt " + file + " is empty.");
        }
        return text;
    }

    static JsonNode schema(Path file) {
        try {
            var schema = Json.MAPPER.readTree(text(file, "--schema"));
            if (!schema.isObject()) {
                throw Trouble.usage("The response schema " + file + " is not a JSON object.");
            }
            return schema;
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw Trouble.usage("The response schema " + file + " is no JSON: line " + place.getLineNr() + ", column "
                    + place.getColumnNr() + ": " + e.getOriginalMessage());
        }
    }

    /** A list that was pasted together anywhere; its byte order mark, if it has one, is no part of the first value. */
    static String list(Path file, String option) {
        var text = text(file, option);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String text(Path file, String option) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw Trouble.usage(file + " (" + option + ") is not UTF-8.");
        } catch (IOException e) {
            throw Trouble.usage("There is no file " + file + " (" + option + ") that can be read.");
        }
    }
}
