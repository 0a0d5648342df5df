package dev.assay.execution.progress;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Divides the calls that may be in flight among the runs of a lane: evenly, and what one may not use goes to the others. */
final class FairShares {

    private FairShares() {}

    /**
     * Each run's share, at least one call while there is a window at all.
     *
     * @param window calls that may be in flight together
     * @param caps the most each run may have, by run
     */
    static Map<String, Integer> of(int window, Map<String, Integer> caps) {
        var shares = new HashMap<String, Integer>();
        var left = window;
        var waiting = caps.size();
        for (var cap : caps.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .toList()) {
            var share = Math.min(cap.getValue(), Math.max(window > 0 ? 1 : 0, left / waiting));
            shares.put(cap.getKey(), share);
            left = Math.max(0, left - share);
            waiting--;
        }
        return shares;
    }
}
