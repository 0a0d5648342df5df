/** What users write: analyses with every version of them, prompts and response schemas. */
@NullMarked
package dev.assay.promptservice;

import org.jspecify.annotations.NullMarked;
