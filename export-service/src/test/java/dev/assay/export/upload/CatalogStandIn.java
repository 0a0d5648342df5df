package dev.assay.export.upload;

import com.sun.net.httpserver.HttpExchange;
import dev.assay.contracts.Json;
import dev.assay.contracts.http.RecordStream;
import dev.assay.contracts.http.StreamedRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Streams the records of the runs that {@link dev.assay.export.ARun} makes; the first stream breaks off after one record. */
final class CatalogStandIn {

    /** The dataset of those runs. */
    static final String DATASET = """
        {"sourceId": "files", "id": "claims", "name": "claims", "label": "Claims", "versionId": "claims-1",
         "fields": [{"name": "State", "label": "State", "type": "text"}, {"name": "Filed", "label": "Filed", "type": "date"}]}
        """;

    private static final int RECORDS = 4;
    String dataset = DATASET;
    int status = 200;
    String refusal = "";
    private boolean broken;

    void records(HttpExchange exchange) throws IOException {
        var asked = Json.MAPPER.readValue(exchange.getRequestBody().readAllBytes(), RecordStream.class);
        if (status != 200) {
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(refusal.getBytes(StandardCharsets.UTF_8));
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        for (int number = asked.from() == null ? 0 : asked.from(); number < RECORDS; number++) {
            var fields = Map.of("State", "S" + number, "Filed", "2026-01-0" + (number + 1));
            out.write(Json.MAPPER.writeValueAsBytes(new StreamedRecord(number, "C-" + number, null, fields)));
            out.write('\n');
            if (!broken) {
                broken = true;
                out.flush();
                throw new IOException("the connection breaks in the middle of the stream");
            }
        }
        out.close();
    }
}
