package dev.assay.export.upload;

import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import dev.assay.contracts.topic.Topics;
import dev.assay.export.ARun;
import dev.assay.export.ExportServiceTest;
import org.jspecify.annotations.Nullable;

/** What tests of uploads by the whole service share. */
abstract class UploadServiceTest extends ExportServiceTest {

    final ARun completed(String name, @Nullable ExportTarget target, int records) {
        var run = ARun.named(name, "n", "text");
        probe.send(Topics.RUNS, run.requested(target));
        for (int number = 0; number < records; number++) {
            send(run.succeeded(
                    number, "{\"n\":%d,\"text\":\"=SUM(1), \\\"quoted\\\"\\n%d\"}".formatted(number, number)));
        }
        finish(run, RunState.COMPLETED, records, new OutcomeCounts(records, 0, 0, 0));
        return run;
    }

    final ExportProgress.Upload awaitEnd(ARun run) {
        return await(
                        run,
                        progress -> progress.upload() != null
                                && progress.upload().state().ended())
                .upload();
    }

    final ExportProgress.Upload awaitEnrichedEnd(ARun run) {
        return await(
                        run,
                        progress -> progress.enriched() != null
                                && progress.enriched().state().ended())
                .enriched();
    }

    static UploadState state(ExportProgress progress) {
        return progress.upload() == null
                ? UploadState.WAITING
                : progress.upload().state();
    }
}
