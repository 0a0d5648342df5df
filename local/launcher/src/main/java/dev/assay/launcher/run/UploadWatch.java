package dev.assay.launcher.run;

import dev.assay.contracts.topic.ExportProgress.Upload;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import dev.assay.launcher.client.Gateway;
import dev.assay.launcher.up.Screen;
import java.time.Duration;
import java.util.Locale;

/** Waits until an upload has ended, and says what became of it. */
final class UploadWatch {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Gateway gateway;
    private final Screen screen;
    private final CtrlC ctrlC;

    UploadWatch(Gateway gateway, Screen screen, CtrlC ctrlC) {
        this.gateway = gateway;
        this.screen = screen;
        this.ctrlC = ctrlC;
    }

    /** Whether every row arrived. Ctrl-C leaves the upload to itself. */
    boolean untilEnded(String run) throws InterruptedException {
        while (!ctrlC.wasPressed()) {
            var upload = gateway.results(run).upload();
            if (upload == null) {
                screen.say("This run has no upload: its analysis names no target.");
                return false;
            }
            if (upload.state().ended()) {
                return told(upload);
            }
            screen.show("Uploading to " + upload.dataset() + ": "
                    + upload.state().name().toLowerCase(Locale.ROOT) + ", " + upload.partsSent() + " parts …");
            ctrlC.await(PAUSE);
        }
        screen.say("The upload goes on without this command; the History tab shows how it ends.");
        return false;
    }

    private boolean told(Upload upload) {
        var found = upload.rowsFound();
        var reason = upload.reason();
        var numbers =
                "%,d rows sent, %s found".formatted(upload.rowsSent(), found == null ? "not" : "%,d".formatted(found));
        if (upload.state() == UploadState.UPLOADED) {
            screen.say("Uploaded to " + upload.dataset() + ": " + numbers + "."
                    + (reason == null ? "" : " " + reason.message()));
            return true;
        }
        screen.say("The upload to " + upload.dataset() + " failed: " + numbers + "."
                + (reason == null ? "" : " " + reason.message()));
        return false;
    }
}
