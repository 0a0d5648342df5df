package dev.assay.launcher.results;

import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.Json;
import dev.assay.contracts.http.UploadCheck;
import dev.assay.contracts.http.UploadRequest;
import dev.assay.launcher.ExitCodes;
import dev.assay.launcher.Trouble;
import dev.assay.launcher.client.Gateway;
import dev.assay.launcher.client.ProblemReceived;
import dev.assay.launcher.results.UploadWatch.Kind;
import dev.assay.launcher.up.CtrlC;
import dev.assay.launcher.up.Screen;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An upload of a finished run, asked for by hand. */
public final class HandUpload {

    private final Gateway gateway;
    private final Screen screen;
    private final CtrlC ctrlC;
    private final String run;

    /** @param ctrlC leaves the upload to itself */
    public HandUpload(Gateway gateway, Screen screen, CtrlC ctrlC, String run) {
        this.gateway = gateway;
        this.screen = screen;
        this.ctrlC = ctrlC;
        this.run = run;
    }

    /** What the options ask for; what they leave open is as the run's own target has it. */
    public UploadRequest request(
            TargetOptions targets, @Nullable String source, ExportTarget.@Nullable Failures failures, boolean force)
            throws InterruptedException {
        var of = gateway.run(run);
        if (targets.wantsEnriched()) {
            var own = of.enriched();
            return new UploadRequest(
                    null,
                    own == null
                            ? targets.enriched(Orgs.named(source, gateway.sources()))
                            : targets.enriched(own, source),
                    force);
        }
        var own = of.target();
        if (own != null) {
            return new UploadRequest(targets.target(own, source, failures), null, force);
        }
        if (of.enriched() != null && !targets.namesTarget() && source == null) {
            return new UploadRequest(null, of.enriched(), force);
        }
        return new UploadRequest(targets.target(Orgs.named(source, gateway.sources()), failures), null, force);
    }

    /** Tells what would be sent; gives the exit code. */
    public int check(UploadRequest request) throws InterruptedException {
        return tell(gateway.results().check(run, request)) ? ExitCodes.OK : ExitCodes.ERROR;
    }

    /** Sends it, unless it is known beforehand that it would be refused; gives the exit code. */
    public int send(UploadRequest request, boolean json) throws InterruptedException {
        if (!tell(gateway.results().check(run, request))) {
            screen.say("Nothing was sent.");
            return ExitCodes.ERROR;
        }
        order(request);
        var kind = request.enriched() == null ? Kind.STRUCTURED : Kind.ENRICHED;
        var upload = new UploadWatch(gateway, screen, ctrlC).untilEnded(run, kind);
        if (json && upload != null) {
            StandardOutput.line(Json.MAPPER.writeValueAsString(upload));
        }
        return UploadWatch.succeeded(upload) ? ExitCodes.OK : ExitCodes.ERROR;
    }

    private void order(UploadRequest request) throws InterruptedException {
        try {
            gateway.results().upload(run, request);
        } catch (ProblemReceived refused) {
            throw refused.is("already-uploaded") ? Trouble.error(refused.text() + " That is --force.") : refused;
        }
    }

    /** Whether it can be sent. */
    private boolean tell(UploadCheck check) {
        var today = check.jobsToday();
        screen.say(String.format(Locale.ROOT, "%,d rows, %,d bytes before compression", check.rows(), check.bytes())
                + (today == null
                        ? "."
                        : "; " + today + " of " + check.jobLimit()
                                + " uploads into this dataset in the last 24 hours."));
        check.remarks().forEach(remark -> screen.say("  " + remark.message()));
        check.problems().forEach(problem -> screen.say("  " + problem.message()));
        return check.problems().isEmpty();
    }
}
