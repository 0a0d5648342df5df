package dev.assay.sandbox.salesforce.externaldata;

import dev.assay.sandbox.http.Settings;
import dev.assay.sandbox.salesforce.ApiError;
import dev.assay.sandbox.salesforce.SalesforceId;
import dev.assay.sandbox.salesforce.SalesforceSettings;
import dev.assay.sandbox.salesforce.fault.Fault;
import dev.assay.sandbox.salesforce.wave.Datasets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The life of uploads: created, filled with parts, submitted. */
public final class Uploads {

    private static final Duration DAY = Duration.ofHours(24);

    private final UploadStore store;
    private final DatasetStore datasets;
    private final Datasets shown;
    private final Processing processing;
    private final Settings<SalesforceSettings> settings;

    /** Uploads that are kept in a folder; those that were being processed are taken up again. */
    public Uploads(Path folder, DatasetStore datasets, Datasets shown, Settings<SalesforceSettings> settings)
            throws IOException {
        this.store = new UploadStore(folder);
        this.datasets = datasets;
        this.shown = shown;
        this.settings = settings;
        this.processing = new Processing(store, datasets, settings);
    }

    /** Creates a header; answers its id. */
    synchronized String create(JsonNode body) throws IOException {
        var fields = new TreeMap<>(HeaderReader.fields(body));
        HeaderReader.requireAlias(fields);
        var encoded = fields.remove("MetadataJson");
        var json = encoded == null ? new byte[0] : HeaderReader.decoded("MetadataJson", encoded);
        var schema = encoded == null ? FileSchema.none() : Metadata.read(json);
        var id = SalesforceId.random("06V");
        var now = Instant.now();
        var upload =
                new Upload(id, fields, schema, encoded != null, Map.of(), UploadStatus.New, null, now, null, now, null);
        check(upload);
        var process = fields.getOrDefault("Action", "None").equals("Process");
        if (process) {
            requireJobLeft(upload);
        }
        Files.createDirectories(store.folder(id));
        Files.write(store.metadata(id), json);
        store.put(upload);
        if (process) {
            submit(upload);
        }
        return id;
    }

    private void check(Upload upload) throws IOException {
        if (datasets.find(upload.alias()).isEmpty()
                && shown.named(upload.alias()).isPresent()) {
            throw HeaderRules.integrity("EdgemartAlias", upload.alias() + " is a sample, which uploads cannot change");
        }
        HeaderRules.check(upload, datasets.find(upload.alias()));
    }

    /** Adds a part whose bytes lie in a file, which is taken over, as often as copies says; answers the part's id. */
    synchronized String add(String uploadId, int number, Path bytes, int copies) throws IOException {
        var upload = editable(uploadId);
        if (number < 1) {
            throw HeaderRules.integrity("PartNumber", "PartNumber must be 1 or more");
        }
        if (upload.parts().containsKey(number)) {
            throw new ApiError(
                    400, "DUPLICATE_VALUE", "Part " + number + " of this upload exists already", List.of("PartNumber"));
        }
        var part = new Upload.Part(SalesforceId.random("06W"), number, Files.size(bytes), copies);
        if (copies == 0) {
            return part.id();
        }
        Files.move(bytes, store.part(upload.id(), part.id()), StandardCopyOption.ATOMIC_MOVE);
        store.put(upload.with(part, Instant.now()));
        return part.id();
    }

    /** Changes a header; submits the upload if that is the change. */
    synchronized void change(String uploadId, JsonNode body, @Nullable Fault fault) throws IOException {
        var changes = new TreeMap<>(HeaderReader.fields(body));
        if (changes.getOrDefault("Action", "None").equals("Abort")) {
            abort(get(uploadId), changes);
            return;
        }
        var upload = editable(uploadId);
        if (changes.remove("MetadataJson") != null) {
            throw HeaderRules.integrity("MetadataJson", "The metadata can only be set when the upload is created");
        }
        var changed = upload.with(changes, Instant.now()).meeting(fault);
        var process = changes.getOrDefault("Action", "None").equals("Process");
        if (process) {
            requireJobLeft(changed);
        }
        store.put(changed);
        if (process) {
            submit(changed);
        }
    }

    /** Takes back what is not being worked on yet; its parts are removed. */
    private void abort(Upload upload, Map<String, String> changes) throws IOException {
        var aborted = upload.with(changes, Instant.now()).aborted(Instant.now());
        var waits = upload.status() == UploadStatus.New || upload.status() == UploadStatus.Queued;
        if (!waits || !store.abort(aborted, upload.status())) {
            throw new ApiError(400, "INVALID_OPERATION", "The upload is being processed or has ended already");
        }
        for (var part : upload.parts().values()) {
            Files.deleteIfExists(store.part(upload.id(), part.id()));
        }
    }

    private void requireJobLeft(Upload upload) {
        var since = Instant.now().minus(DAY);
        var today = store.all().stream()
                .filter(other -> other.alias().equals(upload.alias()))
                .filter(other -> other.submitted() != null && other.submitted().isAfter(since))
                .count();
        if (today >= settings.current().jobsPerDay()) {
            throw new ApiError(
                    400,
                    "LIMIT_EXCEEDED",
                    "The dataset " + upload.alias() + " has had " + today + " external data jobs in 24 hours, and "
                            + settings.current().jobsPerDay() + " are allowed");
        }
    }

    private void submit(Upload upload) throws IOException {
        var submitted = upload.submitted(Instant.now());
        store.put(submitted);
        processing.begin(submitted);
    }

    private Upload editable(String id) {
        var upload = get(id);
        if (upload.status() != UploadStatus.New) {
            throw new ApiError(400, "INVALID_OPERATION", "The upload has been submitted and cannot be changed");
        }
        return upload;
    }

    /** The upload of that id, or the error that says there is none. */
    Upload get(String id) {
        return store.find(id)
                .or(() -> store.all().stream()
                        .filter(upload -> SalesforceId.same(upload.id(), id))
                        .findFirst())
                .orElseThrow(ApiError::notFound);
    }

    /** What arrived in 24 hours, in MB. */
    public long megabytesToday() {
        var since = Instant.now().minus(DAY);
        return store.all().stream()
                        .filter(upload -> upload.created().isAfter(since))
                        .flatMap(Uploads::parts)
                        .mapToLong(Upload.Part::bytes)
                        .sum()
                >> 20;
    }

    /** All uploads, oldest first. */
    List<Upload> all() {
        return store.all().stream()
                .sorted(Comparator.comparing(Upload::created))
                .toList();
    }

    /** The upload that has the part of that id. */
    Upload withPart(String partId) {
        return store.all().stream()
                .filter(upload ->
                        upload.parts().values().stream().anyMatch(part -> SalesforceId.same(part.id(), partId)))
                .findFirst()
                .orElseThrow(ApiError::notFound);
    }

    /** The parts of an upload, by number. */
    static Stream<Upload.Part> parts(Upload upload) {
        return upload.partNumbers().stream()
                .flatMap(number -> Stream.ofNullable(upload.parts().get(number)));
    }

    Path metadata(Upload upload) {
        return store.metadata(upload.id());
    }

    Path bytes(Upload upload, Upload.Part part) {
        return store.part(upload.id(), part.id());
    }

    Path draft() throws IOException {
        return store.draft();
    }
}
