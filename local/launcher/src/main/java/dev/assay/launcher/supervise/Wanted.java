package dev.assay.launcher.supervise;

import dev.assay.launcher.system.Home;
import dev.assay.launcher.system.JsonFile;

/**
 * What the user wants of the system; the supervisor looks at it all the time.
 *
 * @param workers how many workers
 * @param up whether it should run at all; not while it is being stopped and afterwards
 */
public record Wanted(int workers, boolean up) {

    /** A system that runs, with that many workers. */
    public static Wanted withWorkers(int workers) {
        return new Wanted(workers, true);
    }

    /** What is wanted now; one worker when nobody has said. */
    public static Wanted read(Home home) {
        return JsonFile.read(home.wanted(), Wanted.class).orElse(new Wanted(1, false));
    }

    /** Says what is wanted. */
    public void write(Home home) {
        JsonFile.write(home.wanted(), this);
    }
}
