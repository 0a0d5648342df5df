package dev.assay.export.upload;

import dev.assay.contracts.ExportTarget;
import dev.assay.export.outcome.Outcomes;
import dev.assay.export.run.Exports;
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
    private static final Duration AFTER_STUMBLING = Duration.ofSeconds(5);

    private final Map<String, Thread> working = new ConcurrentHashMap<>();
    private final Exports exports;
    private final Uploads uploads;
    private final Outcomes outcomes;
    private final Leases leases;
    private final ServiceClients services;
    private final UploadProperties properties;
    private final Traces traces;
    private final MeterRegistry meters;

    UploadRounds(
            Exports exports,
            Uploads uploads,
            Outcomes outcomes,
            Leases leases,
            ServiceClients services,
            UploadProperties properties,
            Traces traces,
            MeterRegistry meters) {
        this.exports = exports;
        this.uploads = uploads;
        this.outcomes = outcomes;
        this.leases = leases;
        this.services = services;
        this.properties = properties;
        this.traces = traces;
        this.meters = meters;
    }

    /** Begins what waits for its turn and can have it. */
    void look() {
        for (var export : exports.uploading()) {
            var target = export.target();
            if (target != null) {
                var turn = "upload:" + target.sourceId() + ":" + target.dataset();
                working.computeIfAbsent(turn, name -> begin(name, export.runId(), target));
            }
        }
    }

    private @Nullable Thread begin(String turn, String runId, ExportTarget target) {
        return leases.acquire(turn)
                .map(lease -> Thread.ofVirtual().name(turn).start(() -> work(lease, runId, target)))
                .orElse(null);
    }

    private void work(Lease lease, String runId, ExportTarget target) {
        try (var turn = new Turn(leases, lease)) {
            uploads.takeOver(runId, lease.fence())
                    .ifPresent(
                            export -> traces.continuing(export.traceParent(), "upload", () -> upload(export, target)));
        } catch (Stopped stopped) {
            log.info("Run {}: the upload stops here and goes on elsewhere: {}", runId, stopped.getMessage());
        } catch (RuntimeException e) {
            stumbled(runId, e);
        } finally {
            working.remove(lease.name());
        }
    }

    private static void stumbled(String runId, RuntimeException e) {
        if (Thread.currentThread().isInterrupted()) {
            log.info("Run {}: the upload stops here and goes on elsewhere", runId);
            return;
        }
        log.error("Run {}: the upload stumbled and is taken up again", runId, e);
        try {
            Thread.sleep(AFTER_STUMBLING);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void upload(RunExport export, ExportTarget target) {
        log.info("Run {}: upload to {} of {}", export.runId(), target.dataset(), target.sourceId());
        var org = new Org(new BorrowedAccess(services, target.sourceId()));
        var dataset = new TargetDataset(org, target.dataset(), export.name());
        var end = new Uploading(export, outcomes, uploads, new ExternalData(org), dataset, properties).toItsEnd();
        report(export, end);
    }

    private void report(RunExport export, Upload end) {
        var state = end.state().name().toLowerCase(Locale.ROOT);
        meters.counter("assay.export.uploads", "state", state).increment();
        meters.counter("assay.export.rows.written", "format", "upload").increment((double) end.rowsSent());
        var reason = end.reason() == null ? "" : ", " + end.reason().code();
        log.info(
                "Run {}: {}, {} rows sent, {} found{}", export.runId(), state, end.rowsSent(), end.rowsFound(), reason);
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
