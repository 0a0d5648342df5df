package dev.assay.execution.worker.run;

import dev.assay.contracts.Reason;
import dev.assay.execution.call.Endpoint;
import dev.assay.execution.connection.StoredConnection;
import dev.assay.execution.worker.limit.Cap;
import dev.assay.service.seal.Sealer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Where a run's calls go, with the connection's key of now: a key that was changed is used within seconds, and at once by the
 * first call after a pause.
 */
public final class RunEndpoints {

    private static final Logger log = LoggerFactory.getLogger(RunEndpoints.class);
    private static final Duration STORE_PATIENCE = Duration.ofMillis(500);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Map<String, Seen> connections = new ConcurrentHashMap<>();
    private final MongoOperations store;
    private final Sealer sealer;

    public RunEndpoints(MongoOperations store, Sealer sealer) {
        this.store = store;
        this.sealer = sealer;
    }

    /**
     * Where to call for a run. Waits for the store when it must and cannot read.
     *
     * @param epochSeenNanos what was read of the connection before this moment is not good enough
     * @throws InterruptedException if the task is abandoned meanwhile
     */
    public Route of(PreparedRun run, long epochSeenNanos) throws InterruptedException {
        var name = run.spec().connection();
        var seen = connections.get(name);
        while (seen == null || outdated(seen, epochSeenNanos)) {
            try {
                seen = read(name, epochSeenNanos);
            } catch (DataAccessException e) {
                log.warn("The connection {} cannot be read now, calls wait: {}", name, e.toString());
                Thread.sleep(STORE_PATIENCE);
            }
        }
        var refusal = refusal(run, seen);
        return refusal == null ? route(run, seen) : new Route.Closed(refusal);
    }

    private synchronized Seen read(String name, long epochSeenNanos) {
        var seen = connections.get(name);
        if (seen != null && !outdated(seen, epochSeenNanos)) {
            return seen;
        }
        var readNanos = System.nanoTime();
        var connection = store.findById(name, StoredConnection.class);
        var read = new Seen(connection, connection == null ? null : open(connection), readNanos);
        connections.put(name, read);
        return read;
    }

    private @Nullable String open(StoredConnection connection) {
        try {
            return connection.sealedKey() == null ? null : sealer.open(connection.sealedKey(), connection.purpose());
        } catch (IllegalStateException | IllegalArgumentException sealedOtherwise) {
            return null;
        }
    }

    private static boolean outdated(Seen seen, long epochSeenNanos) {
        return seen.readNanos() - epochSeenNanos < 0 || System.nanoTime() - seen.readNanos() > FRESH.toNanos();
    }

    /** The key is sent to where the connection leads now, never to where an older run was frozen with. */
    private static @Nullable Reason refusal(PreparedRun run, Seen seen) {
        var connection = seen.connection();
        var name = "The connection \"" + run.spec().connection() + "\"";
        if (connection == null) {
            return new Reason(
                    "connection-gone", name + " was deleted; make it again, then resume, or start a new run.");
        }
        if (!connection.baseUrl().equals(run.spec().baseUrl())
                || !connection.provider().equals(run.spec().provider())) {
            return new Reason(
                    "connection-changed",
                    name + " leads somewhere else than when the run was requested; change it back to "
                            + run.spec().baseUrl() + ", then resume, or start a new run.");
        }
        if (connection.sealedKey() != null && seen.key() == null) {
            return new Reason(
                    "key-unreadable",
                    name + " has a key that was sealed under another ASSAY_SEAL_KEY; enter it again, then resume.");
        }
        return null;
    }

    private static Route route(PreparedRun run, Seen seen) {
        var caps = new ArrayList<Cap>(2);
        var ofRun = run.concurrency();
        if (ofRun != null) {
            caps.add(Cap.ofRun(run.id(), Math.max(1, ofRun)));
        }
        var ofConnection = seen.connection() == null ? null : seen.connection().concurrency();
        if (ofConnection != null) {
            caps.add(Cap.ofConnection(run.spec().connection(), Math.max(1, ofConnection)));
        }
        return new Route.Open(new Endpoint(run.spec().provider(), run.spec().baseUrl(), seen.key()), List.copyOf(caps));
    }

    private record Seen(
            @Nullable StoredConnection connection, @Nullable String key, long readNanos) {

        @Override
        public String toString() {
            return "Seen[" + connection + "]";
        }
    }
}
