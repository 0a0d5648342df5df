package dev.assay.prompt;

import java.util.List;

/**
 * A prompt, filled in from one record.
 *
 * @param text what the model reads
 * @param missing fields that the prompt names and the record has no value for, in order of first use; they rendered empty
 */
public record Rendered(String text, List<String> missing) {}
