package dev.assay.catalog.stream;

import dev.assay.catalog.dataset.DatasetSources;
import dev.assay.catalog.dataset.ReadAhead;
import dev.assay.catalog.dataset.RecordQuery;
import dev.assay.contracts.http.RecordStream;
import dev.assay.service.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives out records in the order of a run's numbers, page by page, the next page read while one is sent. */
@RestController
class StreamController {

    private static final int PAGE = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExecutorService reading = Executors.newVirtualThreadPerTaskExecutor();
    private final DatasetSources sources;

    StreamController(DatasetSources sources) {
        this.sources = sources;
    }

    @PostMapping("/internal/sources/{sourceId}/records")
    void records(@PathVariable String sourceId, @RequestBody RecordStream asked, HttpServletResponse response)
            throws IOException, InterruptedException {
        int from = asked.from() == null ? 0 : asked.from();
        if (from < 0) {
            throw new ProblemException(400, "bad-number", "Records are numbered from 0.");
        }
        // Counting meets most of what can be wrong before the first byte is sent.
        try (var pages = new ReadAhead(sources.of(sourceId).open(query(sourceId, asked)), from, null, PAGE, reading)) {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            try (var lines = new RecordLines(response.getOutputStream())) {
                send(pages, from, lines);
            }
        }
    }

    private static void send(ReadAhead pages, int from, RecordLines lines) throws IOException, InterruptedException {
        for (int number = from; number < pages.total(); ) {
            try {
                for (var row : pages.take(PAGE, PATIENCE)) {
                    lines.write(number++, row);
                }
            } catch (RuntimeException cause) {
                lines.end(cause);
                return;
            }
        }
        lines.finish();
    }

    private static RecordQuery query(String sourceId, RecordStream asked) {
        return new RecordQuery(
                sourceId,
                asked.datasetId(),
                asked.versionId(),
                asked.recordIdField(),
                asked.recordNameField(),
                asked.fields(),
                asked.selection(),
                Boolean.TRUE.equals(asked.repeatedIds()));
    }
}
