package dev.assay.contracts.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where datasets come from. Credentials are never part of it.
 *
 * @param id stable; files that users brought are in the source {@link #FILES}
 * @param url where it is, for an org
 */
public record Source(
        String id, Kind kind, String name, @Nullable String url) {

    /** The source of the files that users brought; always there. */
    public static final String FILES = "files";

    /** What kind of source it is. */
    public enum Kind {
        @JsonProperty("salesforce")
        SALESFORCE,
        @JsonProperty("file")
        FILE
    }
}
