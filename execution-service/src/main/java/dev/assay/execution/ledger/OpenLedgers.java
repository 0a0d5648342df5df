package dev.assay.execution.ledger;

import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * The ledgers that are held in memory, the least used given up first, each used by one thread at a time. Other instances are
 * kept out by the version of every write: whoever was overtaken reads again and does its work anew.
 */
@Component
@ConditionalOnRole(Role.API)
class OpenLedgers {

    private static final int MOST = 256;
    private static final int TRIES = 20;

    private final Map<String, Open> ledgers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Open> eldest) {
            return size() > MOST;
        }
    };
    private final LedgerStore store;

    OpenLedgers(LedgerStore store) {
        this.store = store;
    }

    /**
     * Works on a run's ledger; a failure forgets what is in memory, which may be ahead of what is saved.
     *
     * @return what the work returned; empty when the run has ended or is unknown
     */
    <T> Optional<T> with(String runId, Function<RunLedger, T> work) {
        var open = open(runId);
        open.lock.lock();
        try {
            for (int i = 0; i < TRIES; i++) {
                try {
                    return open.ledger(runId).map(work);
                } catch (OptimisticLockingFailureException | DuplicateKeyException overtaken) {
                    open.ledger = null;
                } catch (RuntimeException e) {
                    open.ledger = null;
                    throw e;
                }
            }
        } finally {
            open.lock.unlock();
        }
        throw new IllegalStateException("The ledger of run " + runId + " changes faster than it can be written");
    }

    void forget(Predicate<String> runs) {
        synchronized (ledgers) {
            ledgers.keySet().removeIf(runs);
        }
    }

    private Open open(String runId) {
        synchronized (ledgers) {
            return ledgers.computeIfAbsent(runId, id -> new Open());
        }
    }

    private final class Open {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable RunLedger ledger;

        private Optional<RunLedger> ledger(String runId) {
            if (ledger == null) {
                ledger = store.load(runId).orElse(null);
            }
            return Optional.ofNullable(ledger);
        }
    }
}
