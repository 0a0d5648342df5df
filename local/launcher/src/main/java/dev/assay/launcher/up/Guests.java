package dev.assay.launcher.up;

import dev.assay.launcher.Trouble;
import dev.assay.launcher.supervise.SystemState;
import dev.assay.launcher.system.Home;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Commands that work with a system. One that such a command has started for itself is stopped when the last of them leaves;
 * one that {@code ./assay up} was asked for stays.
 *
 * <p>Each holds the lock of a file, which falls when its process dies, however that happens.
 */
public final class Guests {

    private final Home home;
    private final Path folder;

    /** Those of a system. */
    public Guests(Home home) {
        this.home = home;
        this.folder = home.folder().resolve("guests");
    }

    /** A command that works with the system until it leaves. */
    public final class Guest {

        private final Path file;
        private final FileChannel presence;

        private Guest(Path file, FileChannel presence) {
            this.file = file;
            this.presence = presence;
        }

        /**
         * Leaves, once.
         *
         * @param stop stops the system, if it was started for commands and this is the last one
         */
        public synchronized void leave(Runnable stop) {
            if (!presence.isOpen()) {
                return;
            }
            alone(() -> {
                presence.close();
                Files.deleteIfExists(file);
                if (Files.exists(startedForGuests()) && !anyIsHere()) {
                    stop.run();
                    Files.deleteIfExists(startedForGuests());
                }
                return null;
            });
        }
    }

    /** Comes in before the system is brought up. */
    public Guest enter() {
        return alone(() -> {
            if (!SystemState.seen(home).anyRuns()) {
                Files.writeString(startedForGuests(), "");
            }
            var file = folder.resolve(UUID.randomUUID() + ".here");
            var presence = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            locked(presence);
            return new Guest(file, presence);
        });
    }

    /** From now on the system is there for everybody, and stays; says whether it would not have. */
    public boolean openToAll() {
        return alone(() -> Files.deleteIfExists(startedForGuests()));
    }

    private Path startedForGuests() {
        return folder.resolve("started-for-guests");
    }

    private boolean anyIsHere() throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.here")) {
            for (var file : files) {
                if (isHeld(file)) {
                    return true;
                }
                Files.deleteIfExists(file);
            }
        }
        return false;
    }

    private static boolean isHeld(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException thisProcess) {
            return true;
        }
    }

    /** Does something while no other command comes or goes. */
    private <T extends @Nullable Object> T alone(Step<T> step) {
        try {
            Files.createDirectories(folder);
            try (var channel =
                    FileChannel.open(folder.resolve("door"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                locked(channel);
                return step.take();
            }
        } catch (IOException e) {
            throw Trouble.error("The folder " + folder + " cannot be used: " + e.getMessage());
        }
    }

    /** Holds a file until its channel is closed. */
    private static void locked(FileChannel channel) throws IOException {
        FileLock lock = channel.lock();
        if (!lock.isValid()) {
            throw new IOException("a lock was lost");
        }
    }

    private interface Step<T extends @Nullable Object> {
        T take() throws IOException;
    }
}
