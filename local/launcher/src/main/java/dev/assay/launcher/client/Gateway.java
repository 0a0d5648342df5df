package dev.assay.launcher.client;

import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.contracts.http.AnalysisVersion;
import dev.assay.contracts.http.Connection;
import dev.assay.contracts.http.ConnectionSettings;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.Run;
import dev.assay.contracts.http.RunRequest;
import dev.assay.contracts.http.SalesforceSourceSettings;
import dev.assay.contracts.http.Source;
import dev.assay.contracts.topic.ExportProgress;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The gateway's API, signed in with the command token. Every call is repeated while nobody answers; refusals are
 * {@link ProblemReceived}.
 */
public final class Gateway {

    private final Http http;

    /**
     * @param address of the gateway
     * @param token the command token
     * @param patience how long calls are repeated
     */
    public Gateway(URI address, String token, Patience patience) {
        this.http = new Http(address, token, patience);
    }

    /** The sources. */
    public List<Source> sources() throws InterruptedException {
        return List.of(http.read(http.json("GET", "/api/sources", null), Source[].class));
    }

    /** Makes or replaces a Salesforce source. */
    public Source putSource(String id, SalesforceSourceSettings settings) throws InterruptedException {
        return http.read(http.json("PUT", "/api/sources/" + encoded(id), settings), Source.class);
    }

    /** A dataset with its fields. */
    public Dataset dataset(String source, String idOrName) throws InterruptedException {
        return http.read(
                http.json("GET", "/api/sources/" + encoded(source) + "/datasets/" + encoded(idOrName), null),
                Dataset.class);
    }

    /**
     * Brings a CSV file as a new version of the dataset of that name; the file is never held in memory.
     *
     * @param idField identifies a row; ids must be there and unique
     * @param skipBadRows whether rows that cannot be taken are left out, or the whole file is refused
     */
    public Dataset upload(Path file, String name, String idField, boolean skipBadRows) throws InterruptedException {
        var path = "/api/sources/files/datasets?name=" + encoded(name) + "&idField=" + encoded(idField) + "&badRows="
                + (skipBadRows ? "skip" : "refuse");
        try {
            return http.read(
                    http.request(path)
                            .timeout(Duration.ofHours(2))
                            .header("Content-Type", "text/csv")
                            .POST(HttpRequest.BodyPublishers.ofFile(file))
                            .build(),
                    Dataset.class);
        } catch (FileNotFoundException e) {
            throw new IllegalArgumentException("There is no file " + file + ".", e);
        }
    }

    /** The connection of that name, if there is one. */
    public Optional<Connection> connection(String name) throws InterruptedException {
        return found(() -> http.read(http.json("GET", "/api/connections/" + encoded(name), null), Connection.class));
    }

    /** The connections. */
    public List<Connection> connections() throws InterruptedException {
        return List.of(http.read(http.json("GET", "/api/connections", null), Connection[].class));
    }

    /** Makes or replaces a connection. */
    public Connection putConnection(String name, ConnectionSettings settings) throws InterruptedException {
        return http.read(http.json("PUT", "/api/connections/" + encoded(name), settings), Connection.class);
    }

    /** The newest version of each analysis. */
    public List<AnalysisVersion> analyses() throws InterruptedException {
        return List.of(http.read(http.json("GET", "/api/analyses", null), AnalysisVersion[].class));
    }

    /** A new analysis. If the reply is lost, there may be two of them afterwards, which does no harm. */
    public AnalysisVersion newAnalysis(AnalysisDraft draft) throws InterruptedException {
        return http.read(http.json("POST", "/api/analyses", draft), AnalysisVersion.class);
    }

    /** A new version of an analysis. */
    public AnalysisVersion saveAnalysis(String id, AnalysisDraft draft) throws InterruptedException {
        return http.read(http.json("PUT", "/api/analyses/" + encoded(id), draft), AnalysisVersion.class);
    }

    /** Asks for a run; the same key is the same run, however often it is asked for. */
    public Run requestRun(RunRequest request, String idempotencyKey) throws InterruptedException {
        var body = HttpRequest.newBuilder(http.json("POST", "/api/runs", request), (name, value) -> true)
                .header("Idempotency-Key", idempotencyKey)
                .build();
        return http.read(body, Run.class);
    }

    /** Where a run stands. */
    public Run run(String id) throws InterruptedException {
        return http.read(http.json("GET", "/api/runs/" + encoded(id), null), Run.class);
    }

    /** Asks to end a run; what is done is kept. A run that has ended already stays as it is. */
    public void cancel(String id) throws InterruptedException {
        try {
            http.done(http.json("POST", "/api/runs/" + encoded(id) + "/cancel", null));
        } catch (ProblemReceived e) {
            if (e.status() != 409) {
                throw e;
            }
        }
    }

    /** How the export of a run goes. */
    public ExportProgress results(String run) throws InterruptedException {
        return http.read(http.json("GET", "/api/results/" + encoded(run), null), ExportProgress.class);
    }

    /**
     * The file of a run's outcomes.
     *
     * @param sink gets its bytes; called again from the start if they break off
     */
    public void file(String run, String format, Sink sink) throws InterruptedException {
        var request = http.request("/api/results/" + encoded(run) + "/file?format=" + encoded(format))
                .GET()
                .build();
        http.stream(request, sink::take);
    }

    /** A one-time link that signs a browser in. */
    public SignInLink signInLink() throws InterruptedException {
        return http.read(http.json("POST", "/internal/sign-in-links", null), SignInLink.class);
    }

    private static <T> Optional<T> found(Call<T> call) throws InterruptedException {
        try {
            return Optional.of(call.make());
        } catch (ProblemReceived e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * A one-time link.
     *
     * @param path at the gateway
     */
    public record SignInLink(String path) {}

    /** Takes a file's bytes. */
    public interface Sink {
        /** All of them, from the first. */
        void take(InputStream bytes) throws IOException;
    }

    private interface Call<T> {
        T make() throws InterruptedException;
    }
}
