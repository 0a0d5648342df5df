/** Completions made from the prompt: what a schema asks for, in words that the prompt holds. */
@NullMarked
package dev.assay.sandbox.model.answer;

import org.jspecify.annotations.NullMarked;
