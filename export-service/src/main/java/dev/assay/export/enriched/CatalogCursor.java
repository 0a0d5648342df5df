package dev.assay.export.enriched;

import dev.assay.contracts.Json;
import dev.assay.contracts.Selection;
import dev.assay.contracts.http.RecordStream;
import dev.assay.contracts.http.StreamedRecord;
import dev.assay.export.content.Unfit;
import dev.assay.export.run.Request;
import dev.assay.service.client.ServiceClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;

/** Reads a run's records from catalog-service, line by line; a stream that breaks off is taken up where it broke. */
final class CatalogCursor implements SourceRecords.Cursor {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Between two lines: the next record may be pages of a busy org away. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private static final int TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final RestClient catalog;
    private final Request.Records records;
    private final List<String> fields;
    private int next;
    private @Nullable ClientHttpResponse response;
    private @Nullable BufferedReader lines;

    CatalogCursor(ServiceClients services, Request.Records records, List<String> fields, int from) {
        var factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(CONNECT);
        factory.setReadTimeout(SILENCE);
        this.catalog = services.of("catalog").mutate().requestFactory(factory).build();
        this.records = records;
        this.fields = fields;
        this.next = from;
    }

    @Override
    public @Nullable SourceRecord next() {
        for (int attempt = 1; ; attempt++) {
            try {
                var line = reader().readLine();
                if (line == null) {
                    return null;
                }
                var read = Json.MAPPER.readTree(line);
                if (read.has("problem")) {
                    throw new Unfit(
                            "source-refused",
                            "The run's records cannot be read beyond number %d: %s"
                                    .formatted(
                                            next,
                                            read.path("problem").path("message").asString("")));
                }
                var record = Json.MAPPER.treeToValue(read, StreamedRecord.class);
                next = record.number() + 1;
                return new SourceRecord(record.number(), record.recordId(), record.fields());
            } catch (IOException | RestClientException | JacksonException broken) {
                close();
                if (attempt == TRIES) {
                    throw new Unfit(
                            "source-unreachable",
                            "The run's records could not be read from catalog-service beyond number %d. Upload again when it can be reached: it goes on there."
                                    .formatted(next));
                }
                pause(attempt);
            }
        }
    }

    private BufferedReader reader() throws IOException {
        var open = lines;
        if (open != null) {
            return open;
        }
        var question = new RecordStream(
                records.datasetId(),
                records.datasetVersionId(),
                records.recordIdField(),
                null,
                fields,
                Json.MAPPER.readValue(records.selection(), Selection.class),
                records.repeatedIds(),
                next);
        var answer = catalog.post()
                .uri("/internal/sources/{source}/records", records.sourceId())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.MAPPER.writeValueAsString(question))
                .exchange((request, received) -> received, false);
        response = answer;
        if (!answer.getStatusCode().is2xxSuccessful()) {
            throw refusal(answer);
        }
        var reader = new BufferedReader(new InputStreamReader(answer.getBody(), StandardCharsets.UTF_8));
        lines = reader;
        return reader;
    }

    /** What lasts stops the delivery, what may pass is tried again. */
    private static RuntimeException refusal(ClientHttpResponse answer) throws IOException {
        var status = answer.getStatusCode();
        var said = new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8);
        return status.is5xxServerError()
                ? new RestClientException("catalog-service answered " + status)
                : new Unfit("source-refused", "The run's records cannot be read: " + detail(said, status.toString()));
    }

    private static String detail(String body, String otherwise) {
        try {
            return Json.MAPPER.readTree(body).path("detail").asString("catalog-service answered " + otherwise);
        } catch (JacksonException noProblem) {
            return "catalog-service answered " + otherwise;
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(FIRST_PAUSE.multipliedBy(1L << (attempt - 1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for catalog-service", e);
        }
    }

    @Override
    public void close() {
        var open = response;
        response = null;
        lines = null;
        if (open != null) {
            open.close();
        }
    }
}
