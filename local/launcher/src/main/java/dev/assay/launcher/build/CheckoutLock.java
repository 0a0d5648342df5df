package dev.assay.launcher.build;

import dev.assay.launcher.system.Checkout;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** What only one command at a time does with a checkout; the second one waits, and finds the work done. */
public final class CheckoutLock implements AutoCloseable {

    private final FileChannel channel;

    private CheckoutLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits until no other process does the same work.
     *
     * @param work its name
     */
    public static CheckoutLock of(Checkout checkout, String work) throws IOException {
        var folder = Files.createDirectories(checkout.root().resolve("target"));
        var channel =
                FileChannel.open(folder.resolve(work + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock();
        if (!lock.isValid()) {
            channel.close();
            throw new IOException("the lock of " + folder + " was lost");
        }
        return new CheckoutLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
