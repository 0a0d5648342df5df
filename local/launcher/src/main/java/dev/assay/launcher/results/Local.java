package dev.assay.launcher.results;

import dev.assay.launcher.Trouble;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files on this machine, whose trouble is no reason to ask the server again. */
final class Local {

    private Local() {}

    /**
     * A file that throws {@link Trouble} when it cannot be written.
     *
     * @param meant what the user knows it as
     */
    static OutputStream open(Path file, Path meant) {
        try {
            var out = Files.newOutputStream(file);
            return new OutputStream() {
                @Override
                public void write(int b) {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    try {
                        out.write(bytes, offset, length);
                    } catch (IOException e) {
                        throw unwritable(meant, e);
                    }
                }

                @Override
                public void close() {
                    try {
                        out.close();
                    } catch (IOException e) {
                        throw unwritable(meant, e);
                    }
                }
            };
        } catch (IOException e) {
            throw unwritable(meant, e);
        }
    }

    /** Puts a file in the place of another, at once where the file system can. */
    static void move(Path from, Path to) {
        try {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw unwritable(to, e);
        }
    }

    private static Trouble unwritable(Path file, IOException cause) {
        var reason =
                switch (cause) {
                    case AccessDeniedException denied -> "you may not.";
                    case FileSystemException known when known.getReason() != null -> known.getReason() + ".";
                    default -> cause.getMessage() + ".";
                };
        return Trouble.error(file + " cannot be written: " + reason);
    }
}
