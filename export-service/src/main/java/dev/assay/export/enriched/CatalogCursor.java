package dev.assay.export.enriched;

import dev.assay.contracts.Json;
import dev.assay.contracts.Selection;
import dev.assay.contracts.http.RecordStream;
import dev.assay.contracts.http.StreamedRecord;
import dev.assay.export.content.Unfit;
import dev.assay.export.run.Request;
import dev.assay.service.client.ServiceClients;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;

/** Reads a run's records from catalog-service, line by line; a stream that breaks off is taken up where it broke. */
final class CatalogCursor implements SourceRecords.Cursor {

    private static final Logger log = LoggerFactory.getLogger(CatalogCursor.class);

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Between two lines: the next record may be pages of a busy org away. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final RestClient catalog;
    private final Request.Records records;
    private final List<String> fields;
    private final Insistence insistence;
    private int next;
    private @Nullable ClientHttpResponse response;
    private @Nullable BufferedReader lines;

    /**
     * @param from number of the first record
     * @param insistence of this cursor alone
     */
    CatalogCursor(
            ServiceClients services, Request.Records records, List<String> fields, int from, Insistence insistence) {
        var factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(CONNECT);
        factory.setReadTimeout(SILENCE);
        this.catalog = services.of("catalog").mutate().requestFactory(factory).build();
        this.records = records;
        this.fields = fields;
        this.next = from;
        this.insistence = insistence;
    }

    @Override
    public @Nullable SourceRecord next() {
        while (true) {
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
                insistence.answered();
                return new SourceRecord(record.number(), record.recordId(), record.fields());
            } catch (IOException | RestClientException | JacksonException broken) {
                close();
                if (!insistence.goesOnAfter(why(broken))) {
                    throw new Unfit(
                            "source-unreachable",
                            "The run's records could not be read from catalog-service beyond number %d: %s Upload again when it can: it goes on there."
                                    .formatted(next, why(broken)));
                }
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
        return status.is5xxServerError() && !problem.lasts()
                ? new RestClientException(problem.detail())
                : problem.unfit("The run's records cannot be read");
    }

    /** What catalog-service said itself; of anything else that its answer broke off. */
    private static String why(Exception broken) {
        return broken instanceof RestClientException && broken.getCause() == null
                ? String.valueOf(broken.getMessage())
                : "it gave no whole answer.";
    }

    @Override
    public void close() {
        var open = response;
        var reader = lines;
        response = null;
        lines = null;
        // First, as closing the response would read all that is still to come.
        closed(reader);
        if (open != null) {
            open.close();
        }
    }

    private static void closed(@Nullable Closeable stream) {
        if (stream != null) {
            try {
                stream.close();
            } catch (IOException broken) {
                log.debug("A stream of records ended badly", broken);
            }
        }
    }
}
