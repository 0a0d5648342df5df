package dev.assay.export.outcome;

import dev.assay.export.run.Exports;
import dev.assay.export.run.RunExport;
import dev.assay.service.tracing.Traces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes exports ready whose run has ended, once everything up to the run's last outcome is stored. */
@Component
class Settling {

    private static final Logger log = LoggerFactory.getLogger(Settling.class);

    private final Exports exports;
    private final OutcomeRows rows;
    private final StoredThrough storedThrough;
    private final Traces traces;
    private final Counter missing;

    Settling(Exports exports, OutcomeRows rows, StoredThrough storedThrough, Traces traces, MeterRegistry meters) {
        this.exports = exports;
        this.rows = rows;
        this.storedThrough = storedThrough;
        this.traces = traces;
        this.missing = meters.counter("assay.export.outcomes.missing");
    }

    void settle() {
        for (var export : exports.settling()) {
            var ending = export.ending();
            if (ending != null && storedThrough.of(ending.partition()) >= ending.offset()) {
                traces.continuing(export.traceParent(), "export ready", () -> settle(export, ending));
            }
        }
    }

    /** The export is read once more: its blocks are certain only now that everything is stored. */
    private void settle(RunExport seen, RunExport.Ending ending) {
        var export = exports.find(seen.runId()).orElse(seen);
        var counted = rows.count(export.runId(), export.blocks(), ending.offset());
        if (counted != ending.outcomes()) {
            missing.increment((double) Math.max(0, ending.outcomes() - counted));
            log.error(
                    "Run {} ended with {} outcomes, {} are stored: look for dead letters of the outcomes' topic",
                    export.runId(),
                    ending.outcomes(),
                    counted);
        }
        exports.settled(export, counted);
        log.info("Run {}: {} outcomes are ready", export.runId(), counted);
    }
}
