package dev.assay.local.store.disk;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Lets commands in and out: reads beside each other, writes one at a time, and none is answered before a commit has taken it to
 * the file. One commit takes all writes that wait for it, and never half a command.
 */
public final class GroupCommit implements AutoCloseable {

    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock();
    private final Object progress = new Object();
    private final MVStore store;
    private final Housekeeping housekeeping;
    private final Runnable onFailure;
    private final Thread committer;

    private long written;
    private long committed;
    private boolean closed;
    private @Nullable Throwable failure;

    /**
     * @param onFailure told once when the file can no longer be written; from then on every write fails
     */
    public GroupCommit(MVStore store, Runnable onFailure) {
        this.store = store;
        this.housekeeping = new Housekeeping(store);
        this.onFailure = onFailure;
        this.committer = Thread.ofPlatform().name("group-commit").daemon().start(this::commitAll);
    }

    /** Does a command that changes nothing. */
    public <T> T read(Supplier<T> command) {
        return locked(commands.readLock(), command);
    }

    /** Does a command that changes something and returns when the change is in the file, also if the command fails. */
    public <T> T write(Supplier<T> command) {
        long ticket = 0;
        try {
            commands.writeLock().lock();
            try {
                return command.get();
            } finally {
                ticket = announce();
                commands.writeLock().unlock();
            }
        } finally {
            await(ticket);
        }
    }

    private static <T> T locked(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private long announce() {
        synchronized (progress) {
            written++;
            progress.notifyAll();
            return written;
        }
    }

    private void await(long ticket) {
        synchronized (progress) {
            while (committed < ticket && failure == null) {
                try {
                    progress.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted before a write was in the file", e);
                }
            }
            if (committed < ticket) {
                throw new IllegalStateException("The file cannot be written any more.", failure);
            }
        }
    }

    private enum Next {
        COMMIT,
        TIDY,
        END
    }

    private void commitAll() {
        try {
            for (var next = awaitNext(); next != Next.END; next = awaitNext()) {
                if (next == Next.COMMIT) {
                    commitOnce();
                } else {
                    locked(commands.readLock(), housekeeping::whenIdle);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(e);
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private Next awaitNext() throws InterruptedException {
        synchronized (progress) {
            long idleAt = System.nanoTime() + Housekeeping.IDLE_NANOS;
            while (written == committed && !closed) {
                long left = idleAt - System.nanoTime();
                if (left <= 0) {
                    return Next.TIDY;
                }
                TimeUnit.NANOSECONDS.timedWait(progress, left);
            }
            return written > committed ? Next.COMMIT : Next.END;
        }
    }

    private void commitOnce() {
        // Shared with readers; a writer, who could be half through its command, is kept out.
        long taken = locked(commands.readLock(), () -> {
            long upTo;
            synchronized (progress) {
                upTo = written;
            }
            store.commit();
            housekeeping.afterCommit();
            return upTo;
        });
        synchronized (progress) {
            committed = taken;
            progress.notifyAll();
        }
    }

    private void fail(Throwable cause) {
        synchronized (progress) {
            failure = cause;
            progress.notifyAll();
        }
        onFailure.run();
    }

    /** Takes the last writes to the file and stops; the store stays open. */
    @Override
    public void close() {
        synchronized (progress) {
            closed = true;
            progress.notifyAll();
        }
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
