package dev.assay.sandbox.salesforce.fault;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What has happened, and how often. */
public final class Counters {

    private final Map<String, AtomicLong> counted = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();

    /** Counts a request of the data API; answers how many there were. */
    public long request() {
        return requests.incrementAndGet();
    }

    /** How many requests of the data API there were. */
    public long requests() {
        return requests.get();
    }

    /** Counts something else that happened. */
    public void count(String what) {
        counted.computeIfAbsent(what, name -> new AtomicLong()).incrementAndGet();
    }

    /** All of it, by name. */
    public Map<String, Long> snapshot() {
        var snapshot = new TreeMap<String, Long>();
        counted.forEach((name, count) -> snapshot.put(name, count.get()));
        snapshot.put("requests", requests.get());
        return snapshot;
    }
}
