package dev.assay.launcher.command;

import dev.assay.launcher.Trouble;
import dev.assay.launcher.supervise.SystemState;
import dev.assay.launcher.supervise.Wanted;
import dev.assay.launcher.up.LocalSystem;
import dev.assay.launcher.up.Screen;
import dev.assay.launcher.up.Up;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sets how many workers run. */
@Command(
        name = "worker",
        description = {
            "Sets how many workers run; those with the highest numbers end first, in an orderly way.",
            "Together they have 256 calls in flight at most, unless ASSAY_WINDOW says how many each of them has."
        })
final class WorkerCommand implements Callable<Integer> {

    @Option(names = "--count", paramLabel = "N", description = "How many; one more than now when it is not said.")
    private @Nullable Integer count;

    @Override
    public Integer call() throws InterruptedException {
        if (count != null) {
            Counts.workers(count);
        }
        var system = LocalSystem.current();
        var screen = Screen.standard();
        if (!SystemState.seen(system.home()).anyRuns()) {
            throw Trouble.error("Nothing is up. Start it with that many workers: ./assay up --workers "
                    + (count == null ? 1 : count));
        }
        var wanted = count != null ? count : Wanted.read(system.home()).workers() + 1;
        new Up(system, screen).bring(Counts.workers(wanted));
        screen.say(wanted + (wanted == 1 ? " worker is ready." : " workers are ready."));
        return 0;
    }
}
