package dev.assay.gateway.session;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Counts failed attempts per address and minute, so that guessing is slow. Remembers a bounded number of addresses. */
class FailedSignIns {

    private static final long WINDOW = Duration.ofMinutes(1).toNanos();
    private static final int ADDRESSES = 10_000;

    private final int allowed;
    private final LongSupplier nanoClock;
    private final Map<String, Window> windows = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > ADDRESSES;
        }
    };

    /**
     * @param allowed attempts that may fail in a minute
     * @param nanoClock monotonic
     */
    FailedSignIns(int allowed, LongSupplier nanoClock) {
        this.allowed = allowed;
        this.nanoClock = nanoClock;
    }

    /** Whether the address has used its attempts up for now. */
    synchronized boolean exhausted(String address) {
        var window = windows.get(address);
        return window != null && !over(window) && window.failures() >= allowed;
    }

    /** Counts a failed attempt. */
    synchronized void failed(String address) {
        windows.compute(
                address,
                (same, window) -> window == null || over(window)
                        ? new Window(nanoClock.getAsLong(), 1)
                        : new Window(window.start(), window.failures() + 1));
    }

    private boolean over(Window window) {
        return nanoClock.getAsLong() - window.start() >= WINDOW;
    }

    private record Window(long start, int failures) {}
}
