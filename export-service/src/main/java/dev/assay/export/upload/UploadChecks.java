package dev.assay.export.upload;

import dev.assay.contracts.Reason;
import dev.assay.contracts.http.UploadCheck;
import dev.assay.export.content.Unfit;
import dev.assay.export.run.Destination;
import dev.assay.export.run.Kind;
import dev.assay.export.run.Order;
import dev.assay.export.run.RunExport;
import dev.assay.salesforce.Org;
import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.Patience;
import dev.assay.salesforce.Soql;
import dev.assay.salesforce.externaldata.ExternalData;
import dev.assay.service.client.ServiceClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells what an upload would be, before anything is sent: how much, what does not fit, and how many the org still takes. */
@Component
class UploadChecks {

    private static final Logger log = LoggerFactory.getLogger(UploadChecks.class);
    private static final Pattern FOLDER_ID = Pattern.compile("00l[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?");

    /** First pauses that a source may be away while somebody waits. */
    private static final int CHECKED = 30;

    /** Somebody waits for the answer. */
    private static final Patience SHORT =
            new Patience(2, Duration.ofMillis(300), Duration.ofSeconds(2), Duration.ofSeconds(20));

    private final Contents contents;
    private final ServiceClients services;
    private final UploadProperties properties;

    UploadChecks(Contents contents, ServiceClients services, UploadProperties properties) {
        this.contents = contents;
        this.services = services;
        this.properties = properties;
    }

    UploadCheck of(RunExport export, Kind kind, Destination destination) {
        var org = new Org(new BorrowedAccess(services, destination.sourceId()), SHORT);
        var content = contents.of(
                export,
                kind,
                Order.first(destination),
                dataset -> scales(org, dataset),
                properties.firstPause().multipliedBy(CHECKED));
        var seen = new UploadPreview(export, destination, content).check();
        var problems = new ArrayList<>(seen.problems());
        var today = today(org, destination, problems);
        if (destination.app() != null && !destination.app().isBlank() && today != null) {
            refuseUnknownApp(org, destination.app(), problems);
        }
        var remarks = new ArrayList<Reason>();
        Uploads.twice(export, kind, destination).ifPresent(remarks::add);
        var remark = content.remarks().reason();
        if (remark != null) {
            remarks.add(remark);
        }
        return new UploadCheck(seen.rows(), seen.bytes(), today, properties.jobsPerDay(), problems, remarks);
    }

    /** An org that does not let its user look says so itself when the job is made. */
    private static void refuseUnknownApp(Org org, String app, List<Reason> problems) {
        try {
            if (!FOLDER_ID.matcher(app).matches()
                    && new Soql(org)
                            .query("SELECT Id FROM Folder WHERE DeveloperName = " + Soql.literal(app))
                            .isEmpty()) {
                problems.add(new Reason(
                        "app-refused",
                        "The org has no app with the developer name '" + app + "'. Choose another one, or none."));
            }
        } catch (OrgFailure failure) {
            log.info("The app of an upload could not be looked for: {}", failure.getMessage());
        }
    }

    private static Map<String, Integer> scales(Org org, String dataset) {
        try {
            return new OrgScales(org).of(dataset);
        } catch (OrgFailure failure) {
            var reason = reason(failure);
            throw new Unfit(reason.code(), reason.message());
        }
    }

    private static Reason reason(OrgFailure failure) {
        var refusal = failure.lasting() ? Refusal.of(failure) : Refusal.away(failure);
        return refusal.reason();
    }

    private @Nullable Integer today(Org org, Destination destination, List<Reason> problems) {
        try {
            var today = new Jobs(new ExternalData(org), properties.jobsPerDay()).today(destination.dataset());
            if (today >= properties.jobsPerDay()) {
                problems.add(new Reason(
                        "too-many-jobs",
                        "%s has taken %d uploads in 24 hours, the org takes %d. Upload later, or into another dataset."
                                .formatted(destination.dataset(), today, properties.jobsPerDay())));
            }
            return today;
        } catch (OrgFailure failure) {
            var reason = reason(failure);
            if (!problems.contains(reason)) {
                problems.add(reason);
            }
            return null;
        }
    }
}
