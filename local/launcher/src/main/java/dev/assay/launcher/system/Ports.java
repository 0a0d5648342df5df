package dev.assay.launcher.system;

import dev.assay.launcher.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Ports by process, chosen once and remembered, so that a restart keeps them and others still find it. */
public final class Ports {

    /** Below the range that systems take outgoing ports from: a port stays free while its process restarts. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private final Path file;
    private final IntPredicate free;
    private final Map<String, Integer> chosen = new TreeMap<>();

    private Ports(Path file, IntPredicate free) {
        this.file = file;
        this.free = free;
        JsonFile.read(file, Remembered.class).ifPresent(remembered -> chosen.putAll(remembered.ports()));
    }

    /** Those of a system. */
    public static Ports of(Home home) {
        return new Ports(home.ports(), Ports::isFree);
    }

    static Ports of(Path file, IntPredicate free) {
        return new Ports(file, free);
    }

    /** The port of a process, chosen now if it has none. */
    public synchronized int of(String process) {
        var port = chosen.get(process);
        return port != null ? port : choose(process);
    }

    /** Whether a port was chosen for the process before. */
    public synchronized boolean knows(String process) {
        return chosen.containsKey(process);
    }

    /** Says which port a process has to have, for example because the user wants it so. */
    public synchronized void set(String process, int port) {
        if (!Integer.valueOf(port).equals(chosen.put(process, port))) {
            save();
        }
    }

    /**
     * Makes sure that what is about to start finds its port free.
     *
     * @param processes those that may have to start
     * @param running whether one runs, and so has its port
     */
    public synchronized void check(Iterable<String> processes, Predicate<String> running) {
        var anyRuns = false;
        for (var process : processes) {
            anyRuns |= running.test(process);
        }
        for (var process : processes) {
            if (!running.test(process) && !free.test(of(process))) {
                if (anyRuns) {
                    throw Trouble.error("Port " + of(process) + " of " + process + " is taken by another program, and "
                            + "the rest of the system knows it by that port. Stop that program, or ./assay down and "
                            + "up again to choose other ports.");
                }
                choose(process);
            }
        }
    }

    /** Gives a process another port, whatever it had. */
    public synchronized int chooseAnew(String process) {
        return choose(process);
    }

    private int choose(String process) {
        for (var attempt = 0; attempt < 1_000; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (!chosen.containsValue(port) && free.test(port)) {
                chosen.put(process, port);
                save();
                return port;
            }
        }
        throw Trouble.error("No free port was found between " + LOWEST + " and " + HIGHEST + ".");
    }

    private void save() {
        JsonFile.write(file, new Remembered(chosen));
    }

    /** Whether nothing listens there. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    record Remembered(Map<String, Integer> ports) {}
}
