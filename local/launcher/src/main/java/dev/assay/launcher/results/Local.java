package dev.assay.launcher.results;

import dev.assay.launcher.Trouble;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files on this machine, whose trouble is no reason to ask the server again. */
final class Local {

    private Local() {}

    /** A file that throws {@link Trouble} when it cannot be written. */
    static OutputStream open(Path file) {
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
                        throw unwritable(file, e);
                    }
                }

                @Override
                public void close() {
                    try {
                        out.close();
                    } catch (IOException e) {
                        throw unwritable(file, e);
                    }
                }
            };
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static Trouble unwritable(Path file, IOException cause) {
        return Trouble.error(file + " cannot be written: " + cause.getMessage());
    }
}
