package dev.assay.export.upload;

import dev.assay.export.run.Exports;
import dev.assay.export.run.Kind;
import dev.assay.export.run.RunExport;
import dev.assay.export.run.Upload;
import dev.assay.salesforce.Org;
import dev.assay.salesforce.externaldata.ExternalData;
import dev.assay.service.client.ServiceClients;
import dev.assay.service.lease.Lease;
import dev.assay.service.lease.Leases;
import dev.assay.service.tracing.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Gives uploads their turn: one at a time for each dataset, because the check counts what came to a dataset meanwhile, and the
 * org processes one after the other anyway. Any instance goes on with what another one left.
 */
@Component
class UploadRounds implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(UploadRounds.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** First pauses until what ended by surprise is taken up again. */
    private static final int AFTER_STUMBLING = 5;

    private final Map<String, Thread> working = new ConcurrentHashMap<>();
    private final Exports exports;
    private final Uploads uploads;
    private final Contents contents;
    private final Leases leases;
    private final ServiceClients services;
    private final UploadProperties properties;
    private final Traces traces;
    private final MeterRegistry meters;

    UploadRounds(
            Exports exports,
            Uploads uploads,
            Contents contents,
            Leases leases,
            ServiceClients services,
            UploadProperties properties,
            Traces traces,
            MeterRegistry meters) {
        this.exports = exports;
        this.uploads = uploads;
        this.contents = contents;
        this.leases = leases;
        this.services = services;
        this.properties = properties;
        this.traces = traces;
        this.meters = meters;
    }

    /** Begins what waits for its turn and can have it. */
    void look() {
        for (var kind : Kind.values()) {
            for (var export : exports.uploading(kind)) {
                var upload = export.upload(kind);
                if (upload != null) {
                    var to = upload.order().destination();
                    var turn = "upload:" + to.sourceId() + ":" + to.dataset();
                    working.computeIfAbsent(turn, name -> begin(name, export.runId(), kind));
                }
            }
        }
    }

    private @Nullable Thread begin(String turn, String runId, Kind kind) {
        return leases.acquire(turn)
                .map(lease -> Thread.ofVirtual().name(turn).start(() -> work(lease, runId, kind)))
                .orElse(null);
    }

    private void work(Lease lease, String runId, Kind kind) {
        try (var turn = new Turn(leases, lease)) {
            uploads.takeOver(runId, kind, lease.fence())
                    .ifPresent(export -> traces.continuing(export.traceParent(), "upload", () -> upload(export, kind)));
        } catch (Stopped stopped) {
            log.info("Run {}: the upload stops here and goes on elsewhere: {}", runId, stopped.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            stumbled(runId, kind, lease.fence(), e);
        } finally {
            working.remove(lease.name());
        }
    }

    private void stumbled(String runId, Kind kind, long fence, Throwable surprise) {
        if (Thread.currentThread().isInterrupted()) {
            log.info("Run {}: the upload stops here and goes on elsewhere", runId);
            return;
        }
        log.error("Run {}: the {} upload ended by surprise", runId, word(kind), surprise);
        try {
            uploads.stumbled(runId, kind, fence, surprise)
                    .filter(upload -> !upload.open())
                    .ifPresent(end -> report(runId, kind, end));
        } catch (RuntimeException uncounted) {
            log.warn("Run {}: that could not be noted: {}", runId, uncounted.toString());
        }
        try {
            Thread.sleep(properties.firstPause().multipliedBy(AFTER_STUMBLING));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void upload(RunExport export, Kind kind) {
        var upload = Objects.requireNonNull(export.upload(kind), "upload");
        var to = upload.order().destination();
        log.info("Run {}: {} upload to {} of {}", export.runId(), word(kind), to.dataset(), to.sourceId());
        var org = new Org(new BorrowedAccess(services, to.sourceId()));
        var scales = new OrgScales(org);
        var patiently = new Patiently(properties);
        var content = contents.of(
                export,
                kind,
                upload.order(),
                dataset -> patiently.call(() -> scales.of(dataset)),
                properties.patience());
        var dataset = new TargetDataset(org, to.dataset(), to.operation(), content);
        report(
                export.runId(),
                kind,
                new Uploading(export, kind, content, uploads, new ExternalData(org), dataset, properties).toItsEnd());
    }

    private void report(String runId, Kind kind, Upload end) {
        var state = end.state().name().toLowerCase(Locale.ROOT);
        meters.counter("assay.export.uploads", "kind", word(kind), "state", state)
                .increment();
        meters.counter("assay.export.rows.written", "format", "upload").increment((double) end.rowsSent());
        var reason = end.reason() == null ? "" : ", " + end.reason().code();
        log.info(
                "Run {}: {} {}, {} rows sent, {} found{}",
                runId,
                word(kind),
                state,
                end.rowsSent(),
                end.rowsFound(),
                reason);
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Stops what works; it goes on where the store says, here or elsewhere. */
    @Override
    public void destroy() throws InterruptedException {
        var threads = List.copyOf(working.values());
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            thread.join(PATIENCE);
        }
    }
}
