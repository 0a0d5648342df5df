package dev.assay.launcher.client;

import dev.assay.contracts.FieldCondition;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.Lookup;
import dev.assay.contracts.http.RecordCount;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Datasets at the gateway: described, brought, counted, looked into. */
public final class Datasets {

    /** Sending gigabytes takes its time. */
    private static final Duration TO_SEND = Duration.ofHours(4);

    /** So does reading all records of a large dataset. */
    private static final Duration TO_READ = Duration.ofMinutes(20);

    private final Http http;

    Datasets(Http http) {
        this.http = http;
    }

    /** A dataset with its fields. */
    public Dataset dataset(String source, String idOrName) throws InterruptedException {
        return http.read(http.json("GET", path(source, idOrName), null), Dataset.class);
    }

    /** Brings a file as a new version of the dataset of that name; the file is never held in memory. */
    public Dataset upload(Path file, String name, FileWish wish) throws InterruptedException {
        var path = new Query("/api/sources/files/datasets")
                .with("name", name)
                .with("idField", wish.repeatedIds() ? null : wish.idField())
                .with("badRows", wish.skipBadRows() ? "skip" : "refuse")
                .with("format", wish.format())
                .with("encoding", wish.encoding())
                .with("delimiter", wish.delimiter())
                .with("quote", wish.quote());
        try {
            return http.read(
                    http.request(path.toString())
                            .timeout(TO_SEND)
                            .header("Content-Type", "text/csv")
                            .POST(HttpRequest.BodyPublishers.ofFile(file))
                            .build(),
                    Dataset.class);
        } catch (FileNotFoundException e) {
            throw new IllegalArgumentException("There is no file " + file + ".", e);
        }
    }

    /**
     * Every row of a file that was not taken, with line and reason, as CSV.
     *
     * @param report where they are told: {@link ProblemReceived#report()}, or {@link #refusedRows(Dataset)}
     */
    public void refusedRows(String report, Results.Sink sink) throws InterruptedException {
        http.stream(http.request(report + "?format=csv").GET().build(), sink::take);
    }

    /** Where the rows are told that a file was taken without. */
    public String refusedRows(Dataset dataset) {
        return path(dataset.sourceId(), dataset.id()) + "/refused-rows";
    }

    /** How many records meet all conditions. */
    public RecordCount count(Dataset dataset, List<FieldCondition> filter) throws InterruptedException {
        return asked(dataset, "/count", new RecordCount.Question(filter), RecordCount.class);
    }

    /** Which values of a field there are, of some that somebody pasted. */
    public Lookup lookup(Dataset dataset, String field, String pasted) throws InterruptedException {
        return asked(dataset, "/lookup", new Lookup.Question(field, null, pasted), Lookup.class);
    }

    private <T> T asked(Dataset dataset, String what, Object question, Class<T> reply) throws InterruptedException {
        var request = http.json("POST", path(dataset.sourceId(), dataset.id()) + what, question);
        return http.read(
                HttpRequest.newBuilder(request, (name, value) -> true)
                        .timeout(TO_READ)
                        .build(),
                reply);
    }

    private static String path(String source, String idOrName) {
        return "/api/sources/" + Http.encoded(source) + "/datasets/" + Http.encoded(idOrName);
    }

    /**
     * How a file is to be read; what is absent is found in the file.
     *
     * @param idField identifies a record
     * @param repeatedIds whether several records may share an id; then the ids are not checked
     * @param skipBadRows whether rows that cannot be taken are left out, or the whole file is refused
     * @param format csv or jsonl
     * @param encoding name of the character encoding
     * @param delimiter between values
     * @param quote around values
     */
    public record FileWish(
            String idField,
            boolean repeatedIds,
            boolean skipBadRows,
            @Nullable String format,
            @Nullable String encoding,
            @Nullable String delimiter,
            @Nullable String quote) {}
}
