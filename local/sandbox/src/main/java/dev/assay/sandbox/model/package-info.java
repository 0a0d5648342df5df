/** The model endpoint: OpenAI wire shape, answers by the schema that was sent, settable faults. */
@NullMarked
package dev.assay.sandbox.model;

import org.jspecify.annotations.NullMarked;
