package dev.assay.export.run;

import dev.assay.contracts.RunState;
import java.util.List;

/** Exports as tests need them. */
public final class AnExport {

    private AnExport() {}

    /** A ready one with a batch name and parameters. */
    public static RunExport named(String name, List<String> parameters) {
        return new RunExport(
                "run-1",
                1,
                1,
                false,
                RunExport.Stage.READY,
                0,
                1,
                new Request(name, parameters, null, null, null, null, null),
                new RunExport.Ending(RunState.COMPLETED, 0, 0, Long.MAX_VALUE),
                null,
                null,
                null,
                null,
                null);
    }
}
