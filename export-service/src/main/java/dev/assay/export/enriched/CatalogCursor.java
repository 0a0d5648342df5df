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

    private final RestClient catalog;
    private final Request.Records records;
    private final List<String> fields;
    private final Duration firstPause;
    private int next;
    private @Nullable ClientHttpResponse response;
    private @Nullable BufferedReader lines;

    /**
     * @param from number of the first record
     * @param firstPause before a call that failed is made again; doubled each time
     */
    CatalogCursor(
            ServiceClients services, Request.Records records, List<String> fields, int from, Duration firstPause) {
        var factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(CONNECT);
        factory.setReadTimeout(SILENCE);
        this.catalog = services.of("catalog").mutate().requestFactory(factory).build();
        this.records = records;
        this.fields = fields;
        this.next = from;
        this.firstPause = firstPause;
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
                var problem = read.path("problem");
                if (!problem.isMissingNode()) {
                    throw new Unfit(
                            problem.path("code").asString("source-refused"),
                            "The run's records cannot be read beyond number %d: %s"
                                    .formatted(next, problem.path("message").asString("")));
                }
                var record = Json.MAPPER.treeToValue(read, StreamedRecord.class);
                next = record.number() + 1;
                return new SourceRecord(record.number(), record.recordId(), record.fields());
            } catch (IOException | RestClientException | JacksonException broken) {
                close();
                if (attempt == TRIES) {
                    throw new Unfit(
                            "source-unreachable",
                            "The run's records could not be read from catalog-service beyond number %d: %s Upload again when it can: it goes on there."
                                    .formatted(next, why(broken)));
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
        var problem = CatalogProblem.read(new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8), status);
        return status.is5xxServerError()
                ? new RestClientException(problem.detail())
                : problem.unfit("The run's records cannot be read");
    }

    /** What catalog-service said itself; of anything else that its answer broke off. */
    private static String why(Exception broken) {
        return broken instanceof RestClientException && broken.getCause() == null
                ? String.valueOf(broken.getMessage())
                : "it gave no whole answer.";
    }

    private void pause(int attempt) {
        try {
            Thread.sleep(firstPause.multipliedBy(1L << (attempt - 1)));
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
