package dev.assay.execution.progress;

import dev.assay.contracts.Lane;
import dev.assay.contracts.Reason;
import dev.assay.execution.connection.Connections;
import dev.assay.execution.connection.StoredConnection;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.execution.run.ActiveRun;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many calls each run may have in flight. For one thread. */
@Component
@ConditionalOnRole(Role.API)
class Capacity {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private static final Reason NO_WORKER =
            new Reason("no-worker", "No worker is alive, so nothing is called. Start one; the run goes on by itself.");

    private final LiveWorkers workers;
    private final Connections connections;
    private Map<String, StoredConnection> byName = Map.of();
    private long looked = System.nanoTime() - BETWEEN_LOOKS.toNanos();

    Capacity(LiveWorkers workers, Connections connections) {
        this.workers = workers;
        this.connections = connections;
    }

    /** The share of each of a lane's runs that may be called now. */
    Map<String, Integer> shares(Lane lane, List<ActiveRun> moving) {
        if (moving.isEmpty()) {
            return Map.of();
        }
        var window = workers.window(lane);
        return FairShares.of(window, moving.stream().collect(Collectors.toMap(ActiveRun::id, run -> cap(run, window))));
    }

    /** Why a run that might go on does not, if no worker has been seen for a while. */
    @Nullable Reason standstill(ActiveRun run) {
        return run.moving() && workers.gone() ? NO_WORKER : null;
    }

    private int cap(ActiveRun run, int window) {
        var connection = connection(run.spec().connection());
        return Math.min(
                window,
                Math.min(
                        orUncapped(run.spec().settings().concurrency()),
                        orUncapped(connection == null ? null : connection.concurrency())));
    }

    private static int orUncapped(@Nullable Integer cap) {
        return cap == null ? Integer.MAX_VALUE : cap;
    }

    private @Nullable StoredConnection connection(String name) {
        var now = System.nanoTime();
        if (now - looked >= BETWEEN_LOOKS.toNanos()) {
            looked = now;
            byName = connections.all().stream().collect(Collectors.toMap(StoredConnection::name, Function.identity()));
        }
        return byName.get(name);
    }
}
