/** OpenAI's chat completions as wire format, and what the endpoints that speak it differ in. */
@NullMarked
package dev.assay.execution.call.openai;

import org.jspecify.annotations.NullMarked;
