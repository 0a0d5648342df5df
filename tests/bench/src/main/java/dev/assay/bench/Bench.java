package dev.assay.bench;

import dev.assay.contracts.Json;
import dev.assay.system.AssaySystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes the measurements one after the other, on one machine, in one go; prints a table, then one line of JSON. */
@Command(
        name = "assay bench",
        mixinStandardHelpOptions = true,
        description = "Measures the system on this machine, beside any that is up. Takes some ten minutes.")
final class Bench implements Callable<Integer> {

    private static final List<String> NAMES =
            List.of("start-up", "throughput", "window", "memory", "reading", "csv-writer", "csv-download", "upload");

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Of: start-up, throughput, window, memory, reading, csv-writer, csv-download, upload.")
    private Set<String> only = Set.of();

    @Option(names = "--latency-records", description = "Records of the window's measurement: ${DEFAULT-VALUE}.")
    private int latencyRecords = 20_000;

    @Option(names = "--large", description = "Records of the large run that memory is measured by: ${DEFAULT-VALUE}.")
    private int large = 100_000;

    @Option(names = "--reading-records", description = "Records read from the org: ${DEFAULT-VALUE}.")
    private int readingRecords = 1_000_000;

    @Option(names = "--written", description = "Rows that the writer of CSV is measured by: ${DEFAULT-VALUE}.")
    private int written = 5_000_000;

    @Option(names = "--delivered", description = "Outcomes that are downloaded and uploaded: ${DEFAULT-VALUE}.")
    private int delivered = 200_000;

    private final List<Measurement> measurements = new ArrayList<>();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() {
        checkNames();
        if (wanted("csv-writer")) {
            take(CsvWriting.measure(written));
        }
        if (wanted("start-up", "throughput", "window", "memory", "reading", "csv-download", "upload")) {
            measureSystem();
        }
        System.out.println(Json.MAPPER.writeValueAsString(Map.of("measurements", measurements)));
        return 0;
    }

    private void measureSystem() {
        var most = Math.max(Math.max(large, readingRecords), Math.max(delivered, latencyRecords));
        try (var system = AssaySystem.up(1, "--records " + most)) {
            if (wanted("start-up")) {
                take(StartUp.measure(system));
            }
            if (wanted("reading")) {
                take(new Reading(system, readingRecords).measure());
            }
            measureRuns(new BenchBatch(system));
        }
    }

    private void measureRuns(BenchBatch batch) {
        if (!wanted("throughput", "window", "memory", "csv-download", "upload")) {
            return;
        }
        batch.warmUp();
        if (wanted("throughput")) {
            take(Throughput.measure(batch));
        }
        if (wanted("window")) {
            take(WindowUse.measure(batch, latencyRecords, 1));
            batch.system().call("worker", "--count", "2");
            take(WindowUse.measure(batch, latencyRecords, 2));
            batch.system().call("worker", "--count", "1");
        }
        if (wanted("memory")) {
            take(new LargeRun(batch, large).heapGrowth());
        }
        if (wanted("csv-download", "upload")) {
            var delivery = new Delivery(batch, delivered);
            take(wanted("csv-download") ? delivery.download() : List.of());
            take(wanted("upload") ? delivery.upload() : List.of());
        }
    }

    private void checkNames() {
        for (var name : only) {
            if (!NAMES.contains(name)) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        "There is no measurement " + name + ". There are: " + String.join(", ", NAMES));
            }
        }
    }

    private boolean wanted(String... names) {
        return only.isEmpty() || Stream.of(names).anyMatch(only::contains);
    }

    private void take(List<Measurement> taken) {
        for (var measurement : taken) {
            measurements.add(measurement);
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %12.2f %-10s %-10s %s%n",
                    measurement.name(),
                    measurement.value(),
                    measurement.unit(),
                    measurement.target() == null ? "" : measurement.target(),
                    measurement.remark());
        }
    }
}
