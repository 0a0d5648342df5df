package dev.assay.contracts.topic;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.contracts.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run's export goes: a whole snapshot, on {@link Topics#EXPORTS}.
 *
 * @param sequence grows with every snapshot of the run
 * @param state what can be had now
 * @param outcomes outcomes stored
 * @param upload how the upload goes, when one was asked for
 * @param enriched how the delivery as a dataset of its own goes, when one was asked for
 * @param uploadsBefore receipts of uploads before that one, oldest first; for each dataset the newest
 * @param enrichedBefore receipts of deliveries before that one, likewise
 */
public record ExportProgress(
        String id,
        Instant at,
        String runId,
        long revision,
        long sequence,
        State state,
        long outcomes,
        @Nullable Upload upload,
        @Nullable Upload enriched,
        @Nullable List<Upload> uploadsBefore,
        @Nullable List<Upload> enrichedBefore)
        implements Message {

    /** A snapshot of a run that was uploaded once at most. */
    public ExportProgress(
            String id,
            Instant at,
            String runId,
            long revision,
            long sequence,
            State state,
            long outcomes,
            @Nullable Upload upload,
            @Nullable Upload enriched) {
        this(id, at, runId, revision, sequence, state, outcomes, upload, enriched, null, null);
    }

    /** What can be had of a run's outcomes. */
    public enum State {
        /** The run goes on, or its last outcomes are not stored yet. */
        @JsonProperty("collecting")
        COLLECTING,
        /** Every outcome is stored: files can be downloaded. */
        @JsonProperty("ready")
        READY
    }

    /**
     * How an upload goes.
     *
     * @param state where it is
     * @param dataset API name of the dataset it goes to
     * @param jobId the org's id of the job, once it has one
     * @param partsSent parts accepted so far
     * @param rowsSent rows of the structured CSV; 0 until it is written
     * @param rowsFound rows of this upload that the dataset was seen to hold afterwards, once it was read back
     * @param reason why it failed, or what the org warned of
     * @param operation what the job does to rows already there: append, overwrite or upsert
     * @param bytesSent bytes of the parts accepted so far, as sent, before base64
     * @param rowsWarned rows that the org says it left out or changed, where it says so
     * @param startedAt when the upload was begun
     * @param endedAt when it ended, if it has
     * @param sourceId the Salesforce source whose org receives it
     */
    public record Upload(
            UploadState state,
            String dataset,
            @Nullable String jobId,
            int partsSent,
            long rowsSent,
            @Nullable Long rowsFound,
            @Nullable Reason reason,
            @Nullable String operation,
            @Nullable Long bytesSent,
            @Nullable Long rowsWarned,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String sourceId) {

        /** One of which the source is not told. */
        public Upload(
                UploadState state,
                String dataset,
                @Nullable String jobId,
                int partsSent,
                long rowsSent,
                @Nullable Long rowsFound,
                @Nullable Reason reason,
                @Nullable String operation,
                @Nullable Long bytesSent,
                @Nullable Long rowsWarned,
                @Nullable Instant startedAt,
                @Nullable Instant endedAt) {
            this(
                    state,
                    dataset,
                    jobId,
                    partsSent,
                    rowsSent,
                    rowsFound,
                    reason,
                    operation,
                    bytesSent,
                    rowsWarned,
                    startedAt,
                    endedAt,
                    null);
        }
    }

    /** Where an upload is. */
    public enum UploadState {
        /** Waits for the outcomes, or for its turn. */
        @JsonProperty("waiting")
        WAITING,
        /** Parts are being sent. */
        @JsonProperty("sending")
        SENDING,
        /** The org builds the dataset. */
        @JsonProperty("processing")
        PROCESSING,
        /** The org says it is there; it is being read back. */
        @JsonProperty("checking")
        CHECKING,
        /** Every row that was sent was found. */
        @JsonProperty("uploaded")
        UPLOADED,
        /** Given up; the reason says why. */
        @JsonProperty("failed")
        FAILED;

        /** Whether nothing more happens by itself. */
        public boolean ended() {
            return this == UPLOADED || this == FAILED;
        }
    }
}
