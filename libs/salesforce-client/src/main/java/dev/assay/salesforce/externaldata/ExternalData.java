package dev.assay.salesforce.externaldata;

import dev.assay.salesforce.Org;
import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.Soql;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An org's External Data API. A job takes parts 1, 2, 3 … of a headerless CSV, each a gzip stream of its own, and is then
 * processed into a new version of the dataset.
 */
public final class ExternalData {

    private static final String JOBS = "/sobjects/InsightsExternalData";
    private static final String PARTS = "/sobjects/InsightsExternalDataPart";
    private static final DateTimeFormatter ORG_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final Org org;
    private final Soql soql;

    public ExternalData(Org org) {
        this.org = org;
        this.soql = new Soql(org);
    }

    /**
     * Makes a job. After a failure that {@link OrgFailure#mayHaveHappened()} look among {@link #jobsOf} whether it is there.
     *
     * @return the org's id of it
     * @throws OrgFailure if the org refuses it, for example because the dataset has other columns
     */
    public String createJob(Job job) {
        var header = JsonNodeFactory.instance
                .objectNode()
                .put("EdgemartAlias", job.dataset())
                .put("Format", "Csv")
                .put("Operation", job.operation().word())
                .put("Action", "None")
                .put("NotificationSent", "Never")
                .put("Description", job.description())
                .put("MetadataJson", Metadata.encoded(job));
        if (job.label() != null && !job.label().isBlank()) {
            header.put("EdgemartLabel", job.label());
        }
        if (job.app() != null && !job.app().isBlank()) {
            header.put("EdgemartContainer", job.app());
        }
        var id = org.post(JOBS, header).path("id").asString("");
        if (id.isEmpty()) {
            throw new OrgFailure(201, null, "The org made a job for " + job.dataset() + " without an id", false);
        }
        return id;
    }

    /**
     * The jobs of a dataset that were made since a time. Descriptions are not asked for in the query: whether an org can filter
     * by them is not documented.
     */
    public List<KnownJob> jobsOf(String dataset, Instant since) {
        var query =
                "SELECT Id, Description, Status, StatusMessage, CreatedDate FROM InsightsExternalData WHERE EdgemartAlias = "
                        + Soql.literal(dataset) + " AND CreatedDate >= " + since.truncatedTo(ChronoUnit.SECONDS);
        return soql.query(query).stream().map(ExternalData::known).toList();
    }

    /** Numbers of the parts that a job has, in order; one that is there twice is named twice. */
    public List<Integer> partsOf(String jobId) {
        return soql
                .query("SELECT PartNumber FROM InsightsExternalDataPart WHERE InsightsExternalDataId = "
                        + Soql.literal(jobId))
                .stream()
                .map(part -> part.path("PartNumber").asInt(0))
                .sorted()
                .toList();
    }

    /**
     * Sends a part. Ask {@link #partsOf} first where it may have been sent before: whether an org refuses a part that it has is
     * not documented.
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
            // It may have arrived without an answer.
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
        return status(found.getFirst());
    }

    private static KnownJob known(JsonNode job) {
        return new KnownJob(
                job.path("Id").asString(""),
                job.path("Description").asString(null),
                status(job),
                time(job.path("CreatedDate").asString("")));
    }

    private static JobStatus status(JsonNode job) {
        return JobStatus.of(
                job.path("Status").asString(""), job.path("StatusMessage").asString(""));
    }

    private static @Nullable Instant time(String text) {
        try {
            return OffsetDateTime.parse(text, ORG_TIME).toInstant();
        } catch (DateTimeParseException unknownForm) {
            return null;
        }
    }
}
