package dev.assay.launcher.system;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of the machine a process takes.
 *
 * @param heapMegabytes its largest heap
 * @param throughput whether it is compiled as well as it can be, which takes longer to warm up
 */
record Memory(int heapMegabytes, boolean throughput) {

    /**
     * Far later than usual, when a start is over: a Spring context calls some methods a hundred thousand times before it is ready.
     * On two cores a third of these figures had the compiler take a quarter of a start's processor time; three times these made
     * runs of 20,000 records slower.
     */
    private static final List<String> OPTIMISED_WHEN_HOT = List.of(
            "-XX:Tier4InvocationThreshold=100000",
            "-XX:Tier4MinInvocationThreshold=15000",
            "-XX:Tier4CompileThreshold=200000",
            "-XX:Tier4BackEdgeThreshold=700000");

    /** For work that every record passes through. */
    static Memory busy(int heapMegabytes) {
        return new Memory(heapMegabytes, true);
    }

    /** For work that people wait for now and then. */
    static Memory light(int heapMegabytes) {
        return new Memory(heapMegabytes, false);
    }

    List<String> options() {
        var options = new ArrayList<>(
                List.of("-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xss512k"));
        options.addAll(throughput ? OPTIMISED_WHEN_HOT : List.of("-XX:TieredStopAtLevel=1"));
        return options;
    }
}
