package dev.assay.local.store.collection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Collects values and keeps the first ones of an order; equal ones stay in the order they came. */
final class Sorted<T> {

    private record Entry<T>(T value, long arrival) {}

    private final Comparator<Entry<T>> order;
    private final PriorityQueue<Entry<T>> kept;
    private final long atMost;
    private long arrivals;

    Sorted(Comparator<T> order, long atMost) {
        Comparator<Entry<T>> byValue = (a, b) -> order.compare(a.value(), b.value());
        this.order = byValue.thenComparingLong(Entry::arrival);
        this.kept = new PriorityQueue<>(this.order.reversed());
        this.atMost = atMost;
    }

    void add(T value) {
        kept.add(new Entry<>(value, arrivals++));
        if (kept.size() > atMost) {
            kept.poll();
        }
    }

    List<T> toList() {
        var sorted = new ArrayList<>(kept);
        sorted.sort(order);
        return sorted.stream().map(Entry::value).toList();
    }
}
