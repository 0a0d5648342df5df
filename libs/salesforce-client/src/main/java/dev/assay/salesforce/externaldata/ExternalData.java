package dev.assay.salesforce.externaldata;

import dev.assay.contracts.ExportTarget;
import dev.assay.salesforce.Org;
import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.Soql;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An org's External Data API. A job takes parts 1, 2, 3 … of a headerless CSV, each a gzip stream of its own, and is then
 * processed into a new version of the dataset.
 */
public final class ExternalData {

    private static final String JOBS = "/sobjects/InsightsExternalData";
    private static final String PARTS = "/sobjects/InsightsExternalDataPart";

    private final Org org;
    private final Soql soql;

    public ExternalData(Org org) {
        this.org = org;
        this.soql = new Soql(org);
    }

    /**
     * Makes a job. One that was made although the call failed has no parts, is never processed and does no harm.
     *
     * @param columns in the order of the CSV
     * @return the org's id of it
     * @throws OrgFailure if the org refuses it, for example because the dataset has other columns
     */
    public String createJob(ExportTarget target, List<TextColumn> columns) {
        var job = JsonNodeFactory.instance
                .objectNode()
                .put("EdgemartAlias", target.dataset())
                .put("Format", "Csv")
                .put("Operation", target.operation() == ExportTarget.Operation.APPEND ? "Append" : "Overwrite")
                .put("Action", "None")
                .put("NotificationSent", "Never")
                .put("MetadataJson", Metadata.encoded(target.dataset(), columns));
        if (target.app() != null && !target.app().isBlank()) {
            job.put("EdgemartContainer", target.app());
        }
        var id = org.post(JOBS, job).path("id").asString("");
        if (id.isEmpty()) {
            throw new OrgFailure(201, null, "The org made a job for " + target.dataset() + " without an id", false);
        }
        return id;
    }

    /** Numbers of the parts that a job has. */
    public Set<Integer> partsOf(String jobId) {
        return soql
                .query("SELECT PartNumber FROM InsightsExternalDataPart WHERE InsightsExternalDataId = "
                        + Soql.literal(jobId))
                .stream()
                .map(part -> part.path("PartNumber").asInt(0))
                .collect(Collectors.toSet());
    }

    /**
     * Sends a part, unless the job has it.
     *
     * @param number from 1, without gaps
     * @param gzip less than 10 MB
     * @throws OrgFailure if the org does not have it now
     */
    public void sendPart(String jobId, int number, byte[] gzip) {
        var part = JsonNodeFactory.instance
                .objectNode()
                .put("InsightsExternalDataId", jobId)
                .put("PartNumber", number)
                .put("DataFile", Base64.getEncoder().encodeToString(gzip));
        try {
            org.post(PARTS, part);
        } catch (OrgFailure failure) {
            // It may have arrived, now or when an earlier call got no answer.
            if (!partsOf(jobId).contains(number)) {
                throw failure;
            }
        }
    }

    /** Has the parts processed; a job that is asked twice is processed once. */
    public void process(String jobId) {
        try {
            org.patch(JOBS + "/" + jobId, JsonNodeFactory.instance.objectNode().put("Action", "Process"));
        } catch (OrgFailure failure) {
            if (status(jobId).phase() == JobStatus.Phase.OPEN) {
                throw failure;
            }
        }
    }

    /**
     * Where a job is.
     *
     * @throws OrgFailure if there is none of that id
     */
    public JobStatus status(String jobId) {
        var found = soql.query(
                "SELECT Id, Status, StatusMessage FROM InsightsExternalData WHERE Id = " + Soql.literal(jobId));
        if (found.isEmpty()) {
            throw new OrgFailure(404, "NOT_FOUND", "The org does not know the upload job " + jobId + " any more", true);
        }
        var job = found.getFirst();
        return JobStatus.of(
                job.path("Status").asString(""), job.path("StatusMessage").asString(""));
    }
}
