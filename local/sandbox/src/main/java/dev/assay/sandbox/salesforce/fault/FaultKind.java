package dev.assay.sandbox.salesforce.fault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What can go wrong with a request. */
public enum FaultKind {
    /** 401 once, although the token is good. */
    UNAUTHORIZED("unauthorized", Reach.ANY),
    /** All sessions end, this request's among them. */
    EXPIRE_TOKENS("expireTokens", Reach.ANY),
    /** 403: the requests of the day are used up. */
    DAILY_LIMIT("dailyLimit", Reach.ANY),
    /** 403: too many long requests at once. */
    CONCURRENT_LIMIT("concurrentLimit", Reach.ANY),
    /** 429. */
    TOO_MANY("tooMany", Reach.ANY),
    /** 502 with an HTML body. */
    BAD_GATEWAY("badGateway", Reach.ANY),
    /** 503 with an HTML body. */
    UNAVAILABLE("unavailable", Reach.ANY),
    /** The first half of a JSON document, with 200. */
    TRUNCATED("truncated", Reach.ANY),
    /** The connection is closed before anything is done. */
    DROPPED("dropped", Reach.ANY),
    /** The connection is closed in the middle of the answer's body; what was asked for is done. */
    CUT("cut", Reach.ANY),
    /** What was asked for is done, but the connection is closed instead of an answer. */
    LOST("lost", Reach.ANY),
    /** The request is answered later. */
    SLOW("slow", Reach.ANY),
    /** 400 {@code UNABLE_TO_LOCK_ROW} for a part. */
    LOCK_ROW("lockRow", Reach.PART),
    /** A part is accepted, and forgotten. */
    PART_LOST("partLost", Reach.PART),
    /** A part is accepted, and its bytes are stored twice. */
    PART_DOUBLED("partDoubled", Reach.PART),
    /** An append is refused because its fields are not those of the dataset. */
    APPEND_MISMATCH("appendMismatch", Reach.HEADER),
    /** The job that this request submits fails. */
    JOB_FAILED("jobFailed", Reach.SUBMISSION),
    /** The job that this request submits ends with a warning. */
    JOB_WARNED("jobWarned", Reach.SUBMISSION),
    /** A query answers fewer rows, with the warning {@code 001}. */
    FEWER_ROWS("fewerRows", Reach.QUERY),
    /** A query answers fewer rows and does not say so. */
    ROWS_MISSING("rowsMissing", Reach.QUERY),
    /** A sample gets a new version, with other rows, before the request is answered. */
    MOVE_VERSION("moveVersion", Reach.ANY);

    /** The requests that a kind can meet. */
    enum Reach {
        ANY("", ""),
        QUERY("POST", "/wave/query"),
        HEADER("POST", "/sobjects/InsightsExternalData"),
        PART("POST", "/sobjects/InsightsExternalDataPart"),
        SUBMISSION("PATCH", "/sobjects/InsightsExternalData/");

        private final String method;
        private final String path;

        Reach(String method, String path) {
            this.method = method;
            this.path = path;
        }
    }

    private final String wireName;
    private final Reach reach;

    FaultKind(String wireName, Reach reach) {
        this.wireName = wireName;
        this.reach = reach;
    }

    /** The name that the control uses. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /**
     * The kind of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    @JsonCreator
    public static FaultKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no fault " + name + "; there are "
                        + Arrays.stream(values()).map(FaultKind::wireName).collect(Collectors.joining(", "))));
    }

    /** Whether a request is one that this kind can meet. */
    boolean meets(String method, String path) {
        return switch (reach) {
            case ANY -> true;
            case SUBMISSION -> method.equals(reach.method) && path.contains(reach.path);
            case QUERY, HEADER, PART ->
                method.equals(reach.method) && (path.endsWith(reach.path) || path.endsWith(reach.path + "/"));
        };
    }
}
