/**
 * What a user writes: prompts with {@code {{field}}} placeholders, and response schemas. The service that checks them and the
 * workers that use them share this package, so that a preview can never differ from the run.
 */
@NullMarked
package dev.assay.prompt;

import org.jspecify.annotations.NullMarked;
