package dev.assay.launcher.command;

import dev.assay.launcher.build.Maven;
import dev.assay.launcher.system.Checkout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the tests. */
@Command(name = "verify", description = "Runs every test but the long soak: formats, compiles, tests all modules.")
final class VerifyCommand implements Callable<Integer> {

    @Option(names = "--soak", description = "The long soak as well; takes hours.")
    private boolean soak;

    @Override
    public Integer call() throws InterruptedException {
        // Two modules at once: most tests wait for something most of the time.
        var arguments = new ArrayList<>(List.of("verify", "--threads", "2"));
        if (soak) {
            arguments.add("-Dassay.soak=true");
        }
        return new Maven(Checkout.current()).openly(arguments) == 0 ? 0 : 1;
    }
}
