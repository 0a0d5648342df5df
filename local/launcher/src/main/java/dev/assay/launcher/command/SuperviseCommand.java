package dev.assay.launcher.command;

import dev.assay.launcher.build.QuickStart;
import dev.assay.launcher.supervise.SupervisorProcess;
import dev.assay.launcher.up.LocalSystem;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What the supervisor's process runs; {@code up} starts it. */
@Command(name = "supervise", hidden = true, description = "Keeps the processes of a system running.")
final class SuperviseCommand implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        var system = LocalSystem.current();
        SupervisorProcess.run(system.home(), system.topology(QuickStart.using(system.checkout())::of));
        return 0;
    }
}
