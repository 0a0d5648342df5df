package dev.assay.sandbox.salesforce.externaldata;

import dev.assay.sandbox.http.Settings;
import dev.assay.sandbox.salesforce.SalesforceId;
import dev.assay.sandbox.salesforce.SalesforceSettings;
import dev.assay.sandbox.salesforce.externaldata.CellReader.BadUpload;
import dev.assay.sandbox.salesforce.externaldata.DatasetStore.Stored;
import dev.assay.sandbox.salesforce.externaldata.DatasetStore.Version;
import dev.assay.sandbox.salesforce.fault.FaultKind;
import dev.assay.sandbox.salesforce.wave.App;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Takes submitted uploads to their end, one at a time, and those that a restart left unfinished again. */
final class Processing {

    private final UploadStore uploads;
    private final DatasetStore datasets;
    private final Settings<SalesforceSettings> settings;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    Processing(UploadStore uploads, DatasetStore datasets, Settings<SalesforceSettings> settings) {
        this.uploads = uploads;
        this.datasets = datasets;
        this.settings = settings;
        uploads.all().stream()
                .filter(upload -> upload.status() == UploadStatus.Queued || upload.status() == UploadStatus.InProgress)
                .forEach(this::begin);
    }

    void begin(Upload upload) {
        Thread.ofVirtual().name("upload-" + upload.id()).start(() -> process(upload));
    }

    private void process(Upload upload) {
        oneAtATime.lock();
        try {
            pause();
            var running = upload.with(UploadStatus.InProgress, null, Instant.now());
            if (!uploads.putUnlessAborted(running)) {
                return;
            }
            pause();
            uploads.put(ended(running));
        } catch (IOException e) {
            System.err.println("The upload " + upload.id() + " could not be stored: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            oneAtATime.unlock();
        }
    }

    private void pause() throws InterruptedException {
        Thread.sleep(settings.current().processingMillis());
    }

    private Upload ended(Upload upload) {
        try {
            var failure = upload.ordered(FaultKind.JOB_FAILED, "Something went wrong while executing the job");
            if (failure.isPresent()) {
                throw new BadUpload(failure.get());
            }
            var result = ingested(upload);
            if (result.rows() == 0 && result.rejected() > 0) {
                throw new BadUpload("All rows were rejected; " + result.problem());
            }
            complete(upload, result);
            var warning = upload.ordered(FaultKind.JOB_WARNED, "Some rows were skipped");
            if (warning.isPresent()) {
                return upload.with(UploadStatus.CompletedWithWarnings, warning.get(), Instant.now());
            }
            return result.rejected() == 0
                    ? upload.with(UploadStatus.Completed, null, Instant.now())
                    : upload.with(
                            UploadStatus.CompletedWithWarnings,
                            result.rejected() + " rows were rejected; " + result.problem(),
                            Instant.now());
        } catch (BadUpload e) {
            return failed(upload, String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            return failed(upload, "The data cannot be read: " + e.getMessage());
        }
    }

    /** Nothing of a failed upload stays but its header and its parts. */
    private Upload failed(Upload upload, String reason) {
        try {
            Files.deleteIfExists(datasets.segment(upload.id()));
            Files.deleteIfExists(uploaded(upload));
        } catch (IOException e) {
            System.err.println("The rows of the upload " + upload.id() + " could not be deleted: " + e.getMessage());
        }
        return upload.with(UploadStatus.Failed, reason, Instant.now());
    }

    private Ingestion.Result ingested(Upload upload) throws IOException, BadUpload {
        var numbers = upload.partNumbers();
        if (numbers.isEmpty() || numbers.getFirst() != 1 || numbers.getLast() != numbers.size()) {
            throw new BadUpload("Part numbers must be contiguous from 1; found " + numbers);
        }
        try (var data = uploads.data(upload)) {
            return new Ingestion(
                            upload.schema(), target(upload), settings.current().badNumbersFail())
                    .ingest(data, uploaded(upload));
        }
    }

    /** The fields of the dataset that is appended to; none where a new set of rows begins. */
    private List<FieldSchema> target(Upload upload) throws IOException, BadUpload {
        var fields = datasets.fieldsToMatch(upload);
        if (!AppendRule.allows(upload.schema(), fields)) {
            throw new BadUpload("The fields of the dataset were changed while this upload was prepared");
        }
        return fields;
    }

    /** Adds the version that the upload makes, unless it was added before a restart. */
    private void complete(Upload upload, Ingestion.Result result) throws IOException {
        var now = Instant.now();
        var before = datasets.find(upload.alias());
        var versions = new ArrayList<>(before.map(Stored::versions).orElse(List.of()));
        if (versions.stream().anyMatch(version -> version.upload().equals(upload.id()))) {
            return;
        }
        var last = versions.isEmpty() ? null : versions.getLast();
        var fields = upload.operation().equals("Delete") && last != null ? last.fields() : result.fields();
        var rows = rows(upload, last, result);
        var segments = new ArrayList<String>();
        if (upload.operation().equals("Append") && last != null) {
            segments.addAll(last.segments());
        }
        segments.add(String.valueOf(datasets.segment(upload.id()).getFileName()));
        versions.add(new Version(SalesforceId.random("0Fc"), upload.id(), now, fields, segments, rows));
        datasets.keep(new Stored(
                before.map(Stored::id).orElseGet(() -> SalesforceId.random("0Fb")),
                before.map(Stored::name).orElse(upload.alias()),
                before.map(Stored::label).orElse(upload.fields().getOrDefault("EdgemartLabel", upload.alias())),
                before.map(Stored::app).orElse(app(upload).name()),
                before.map(Stored::created).orElse(now),
                versions));
        show(upload.alias());
    }

    /** Shows the new version at once, or later than the job says that it is complete. */
    private void show(String name) {
        var delay = settings.current().visibleMillis();
        if (delay == 0) {
            showNow(name);
            return;
        }
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(delay);
                showNow(name);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The job has succeeded all the same if this fails: what is kept is shown after the next start. */
    private void showNow(String name) {
        try {
            datasets.show(name);
        } catch (IOException e) {
            System.err.println("The dataset " + name + " could not be shown: " + e.getMessage());
        }
    }

    /** Makes the file of rows that the version adds or consists of; answers how many rows the version has. */
    private long rows(Upload upload, @Nullable Version last, Ingestion.Result result) throws IOException {
        var uploaded = uploaded(upload);
        var segment = datasets.segment(upload.id());
        var merging = new Merging(datasets);
        var rows =
                switch (upload.operation()) {
                    case "Upsert" -> merging.upsert(last, result.fields(), uploaded, segment);
                    case "Delete" -> last == null ? 0 : merging.delete(last, result.fields(), uploaded, segment);
                    default -> {
                        Files.move(uploaded, segment, StandardCopyOption.REPLACE_EXISTING);
                        yield result.rows() + (upload.operation().equals("Append") && last != null ? last.rows() : 0);
                    }
                };
        Files.deleteIfExists(uploaded);
        return rows;
    }

    /** Where the rows lie before they become part of a dataset. */
    private Path uploaded(Upload upload) {
        return uploads.folder(upload.id()).resolve("uploaded.rows");
    }

    private static App app(Upload upload) {
        return App.find(upload.fields().getOrDefault("EdgemartContainer", "")).orElse(App.PRIVATE);
    }
}
