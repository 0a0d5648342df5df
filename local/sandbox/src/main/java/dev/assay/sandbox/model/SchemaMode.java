package dev.assay.sandbox.model;

/** How a completion treats the schema that was sent. */
public enum SchemaMode {
    /** The content is JSON that satisfies the schema. */
    SATISFIED,
    /** The same, inside a Markdown code fence with a sentence before it. */
    FENCED,
    /** The same, but in {@code reasoning_content}, with an empty content. */
    REASONING,
    /** The content is a text, as if no schema had been sent. */
    IGNORED
}
