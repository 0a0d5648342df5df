package dev.assay.sandbox;

import static dev.assay.sandbox.RunningSandbox.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;

/** Uploads as a client sends them, to one dataset. */
record Uploading(RunningSandbox sandbox, String alias) {

    static final String HEADERS = API + "/sobjects/InsightsExternalData";
    static final String ID = "{\"name\":\"Id\",\"fullyQualifiedName\":\"Id\",\"label\":\"Id\",\"type\":\"Text\","
            + "\"precision\":20,\"isUniqueId\":true}";

    static String field(String name, String more) {
        return "{\"name\":\"%s\",\"fullyQualifiedName\":\"%s\",\"label\":\"%s\",%s}".formatted(name, name, name, more);
    }

    static String text(String name) {
        return field(name, "\"type\":\"Text\",\"precision\":32000");
    }

    static String number(String name, int precision, int scale) {
        return field(
                name,
                "\"type\":\"Numeric\",\"precision\":%d,\"scale\":%d,\"defaultValue\":\"null\""
                        .formatted(precision, scale));
    }

    static String date(String name, String format) {
        return field(name, "\"type\":\"Date\",\"format\":\"%s\"".formatted(format));
    }

    /** A header with metadata for a CSV without a header line. */
    Map<String, String> header(String operation, String... fields) {
        return header(
                operation,
                "\"fieldsDelimitedBy\":\",\",\"fieldsEnclosedBy\":\"\\\"\",\"numberOfLinesToIgnore\":0",
                fields);
    }

    Map<String, String> header(String operation, String format, String[] fields) {
        var metadata =
                "{\"fileFormat\":{\"charsetName\":\"UTF-8\",%s},\"objects\":[{\"connector\":\"Csv\",\"fullyQualifiedName\":\"A\","
                                .formatted(format)
                        + "\"label\":\"A\",\"name\":\"A\",\"fields\":[" + String.join(",", fields) + "]}]}";
        var header = new TreeMap<String, String>();
        header.put("EdgemartAlias", alias);
        header.put("Format", "Csv");
        header.put("Operation", operation);
        header.put("MetadataJson", base64(metadata));
        return header;
    }

    /** Uploads a CSV in one part; answers the header at its end. */
    JsonNode upload(Map<String, String> header, String csv) throws Exception {
        var created = sandbox.send("POST", HEADERS, header);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var id = RunningSandbox.json(created).path("id").asString();
        part(id, csv);
        return processed(id);
    }

    JsonNode upload(String operation, String csv, String... fields) throws Exception {
        return upload(header(operation, fields), csv);
    }

    void part(String id, String csv) throws Exception {
        assertThat(part(id, 1, csv.getBytes(StandardCharsets.UTF_8))
                        .path("success")
                        .asBoolean())
                .isTrue();
    }

    JsonNode part(String id, int number, byte[] bytes) throws Exception {
        return sandbox.post(
                API + "/sobjects/InsightsExternalDataPart",
                Map.of(
                        "InsightsExternalDataId", id,
                        "PartNumber", Integer.toString(number),
                        "DataFile", Base64.getEncoder().encodeToString(bytes)));
    }

    static byte[] zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    JsonNode processed(String id) throws Exception {
        var submitted = sandbox.send("PATCH", HEADERS + "/" + id, Map.of("Action", "Process"));
        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(60)).until(() -> !List.of("Queued", "InProgress")
                .contains(sandbox.get(HEADERS + "/" + id).path("Status").asString()));
        return sandbox.get(HEADERS + "/" + id);
    }

    /** The records of the dataset, of these fields in ascending order of the first. */
    String records(String... fields) throws Exception {
        var shown = String.join(
                ",",
                List.of(fields).stream()
                        .map(field -> "'" + field + "' as '" + field + "'")
                        .toList());
        var answer = sandbox.query(
                alias,
                "q = load \"ID\"; q = foreach q generate " + shown + "; q = order q by '" + fields[0]
                        + "'; q = limit q 100;");
        return answer.path("results").path("records").toString();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
