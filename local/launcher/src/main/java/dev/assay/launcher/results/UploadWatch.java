package dev.assay.launcher.results;

import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.ExportProgress.Upload;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import dev.assay.launcher.client.Gateway;
import dev.assay.launcher.up.CtrlC;
import dev.assay.launcher.up.Screen;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waits until an upload has ended, and prints its receipt. */
public final class UploadWatch {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Gateway gateway;
    private final Screen screen;
    private final CtrlC ctrlC;

    /** @param ctrlC leaves the upload to itself */
    public UploadWatch(Gateway gateway, Screen screen, CtrlC ctrlC) {
        this.gateway = gateway;
        this.screen = screen;
        this.ctrlC = ctrlC;
    }

    /** The upload as it ended, or as it was when the user would not wait; absent when the run has none. */
    public @Nullable Upload untilEnded(String run, Kind kind) throws InterruptedException {
        while (true) {
            var upload = kind.of(gateway.results().of(run));
            if (upload == null) {
                screen.say("This run has no " + kind.word + ": its analysis names no target.");
                return null;
            }
            if (upload.state().ended()) {
                screen.say(Receipt.of(upload));
                return upload;
            }
            if (ctrlC.wasPressed()) {
                screen.say("The " + kind.word + " goes on without this command; the History tab shows how it ends.");
                return upload;
            }
            screen.show(Receipt.progress(upload));
            ctrlC.await(PAUSE);
        }
    }

    /** Whether every row arrived. */
    public static boolean succeeded(@Nullable Upload upload) {
        return upload != null && upload.state() == UploadState.UPLOADED;
    }

    /** The two things that a run can be delivered as. */
    public enum Kind {
        /** The long form, into a dataset that many runs share. */
        STRUCTURED("upload") {
            @Override
            @Nullable Upload of(ExportProgress progress) {
                return progress.upload();
            }
        },
        /** A dataset of its own. */
        ENRICHED("delivery as a dataset of its own") {
            @Override
            @Nullable Upload of(ExportProgress progress) {
                return progress.enriched();
            }
        };

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        abstract @Nullable Upload of(ExportProgress progress);
    }
}
