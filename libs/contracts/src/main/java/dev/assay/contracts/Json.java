package dev.assay.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** The one way messages are written: ISO-8601 times, absent instead of null, unknown fields ignored when read. */
public final class Json {

    /** Thread-safe; shared by all producers and consumers. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Json() {}
}
