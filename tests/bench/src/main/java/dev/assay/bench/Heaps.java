package dev.assay.bench;

import dev.assay.system.AssaySystem;
import dev.assay.system.Part;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Live heaps of all processes, in MB, after a full collection. */
final class Heaps {

    private static final double MEGABYTE = 1 << 20;

    private Heaps() {}

    static Map<String, Double> of(AssaySystem system) {
        var heaps = new LinkedHashMap<String, Double>();
        for (Part part : system.parts()) {
            if (part.pid() != null) {
                heaps.put(part.name(), LiveHeap.bytes(part.pid()) / MEGABYTE);
            }
        }
        return heaps;
    }

    /** The larger of both, process by process. */
    static Map<String, Double> larger(Map<String, Double> one, Map<String, Double> other) {
        var larger = new LinkedHashMap<>(one);
        other.forEach((name, heap) -> larger.merge(name, heap, Math::max));
        return larger;
    }

    /** The largest of them as a figure. */
    static Measurement largest(String when, Map<String, Double> heaps) {
        var largest =
                heaps.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return new Measurement(
                "largest live heap, " + when,
                largest.getValue(),
                "MB",
                "<= 512",
                String.format(Locale.ROOT, "%s, of %d processes", largest.getKey(), heaps.size()));
    }
}
