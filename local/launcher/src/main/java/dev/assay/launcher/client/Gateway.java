package dev.assay.launcher.client;

import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.contracts.http.AnalysisVersion;
import dev.assay.contracts.http.Connection;
import dev.assay.contracts.http.ConnectionSettings;
import dev.assay.contracts.http.Run;
import dev.assay.contracts.http.RunRequest;
import dev.assay.contracts.http.SalesforceSourceSettings;
import dev.assay.contracts.http.Source;
import dev.assay.launcher.Trouble;
import java.net.URI;
import java.net.http.HttpRequest;
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
        return http.read(http.json("PUT", "/api/sources/" + Http.encoded(id), settings), Source.class);
    }

    /** Datasets and their records. */
    public Datasets datasets() {
        return new Datasets(http);
    }

    /** What became of runs' records. */
    public Results results() {
        return new Results(http);
    }

    /** The connection of that name, if there is one. */
    public Optional<Connection> connection(String name) throws InterruptedException {
        return found(
                () -> http.read(http.json("GET", "/api/connections/" + Http.encoded(name), null), Connection.class));
    }

    /** The connections. */
    public List<Connection> connections() throws InterruptedException {
        return List.of(http.read(http.json("GET", "/api/connections", null), Connection[].class));
    }

    /** Makes or replaces a connection. */
    public Connection putConnection(String name, ConnectionSettings settings) throws InterruptedException {
        return http.read(http.json("PUT", "/api/connections/" + Http.encoded(name), settings), Connection.class);
    }

    /**
     * Gives a connection another key.
     *
     * @throws Trouble if there is no such connection
     */
    public void replaceKey(String name, String key) throws InterruptedException {
        var known = connection(name).orElseThrow(() -> Trouble.error("There is no connection " + name + " any more."));
        putConnection(
                name,
                new ConnectionSettings(known.provider(), known.baseUrl(), known.model(), key, known.concurrency()));
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
        return http.read(http.json("PUT", "/api/analyses/" + Http.encoded(id), draft), AnalysisVersion.class);
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
        return http.read(http.json("GET", "/api/runs/" + Http.encoded(id), null), Run.class);
    }

    /** Asks to end a run; what is done is kept. A run that has ended already stays as it is. */
    public void cancel(String id) throws InterruptedException {
        try {
            http.done(http.json("POST", "/api/runs/" + Http.encoded(id) + "/cancel", null));
        } catch (ProblemReceived e) {
            if (e.status() != 409) {
                throw e;
            }
        }
    }

    /** The newest runs, newest first. */
    public List<Run> runs(int limit) throws InterruptedException {
        return List.of(http.read(http.json("GET", "/api/runs?limit=" + limit, null), Run[].class));
    }

    /** Lets a paused run go on. */
    public Run resume(String id) throws InterruptedException {
        return http.read(http.json("POST", "/api/runs/" + Http.encoded(id) + "/resume", null), Run.class);
    }

    /** Deletes a run and its rows, wherever they are stored; one that is gone already is no trouble. */
    public void delete(String id) throws InterruptedException {
        http.done(http.json("DELETE", "/api/runs/" + Http.encoded(id), null));
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

    /**
     * A one-time link.
     *
     * @param path at the gateway
     */
    public record SignInLink(String path) {}

    private interface Call<T> {
        T make() throws InterruptedException;
    }
}
