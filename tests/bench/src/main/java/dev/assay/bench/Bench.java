package dev.assay.bench;

import dev.assay.contracts.Json;
import dev.assay.system.AssaySystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes the measurements one after the other, on one machine, in one go; prints a table, then one line of JSON. */
@Command(
        name = "assay bench",
        mixinStandardHelpOptions = true,
        description = "Measures the system on this machine, beside any that is up. Takes some ten minutes.")
final class Bench implements Callable<Integer> {

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Of: start-up, window, throughput, memory, csv (takes memory along).")
    private Set<String> only = Set.of();

    @Option(names = "--latency-records", description = "Records of the window's measurement: ${DEFAULT-VALUE}.")
    private int latencyRecords = 20_000;

    @Option(names = "--large", description = "Records of the large run: ${DEFAULT-VALUE}.")
    private int large = 100_000;

    private final List<Measurement> measurements = new ArrayList<>();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() {
        try (var system = AssaySystem.up(1, "--records " + large)) {
            if (wanted("start-up")) {
                take(StartUp.measure(system));
            }
            var batch = new BenchBatch(system);
            batch.warmUp();
            if (wanted("throughput")) {
                take(Throughput.measure(batch));
            }
            if (wanted("window")) {
                take(WindowUse.measure(batch, latencyRecords, 1));
                system.call("worker", "--count", "2");
                take(WindowUse.measure(batch, latencyRecords, 2));
                system.call("worker", "--count", "1");
            }
            if (wanted("memory") || wanted("csv")) {
                var run = new LargeRun(batch, large);
                take(run.heapGrowth());
                take(run.csvRate());
            }
        }
        System.out.println(Json.MAPPER.writeValueAsString(Map.of("measurements", measurements)));
        return 0;
    }

    private boolean wanted(String name) {
        return only.isEmpty() || only.contains(name);
    }

    private void take(List<Measurement> taken) {
        for (var measurement : taken) {
            measurements.add(measurement);
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %12.2f %-10s %s%n",
                    measurement.name(),
                    measurement.value(),
                    measurement.unit(),
                    measurement.remark());
        }
    }
}
