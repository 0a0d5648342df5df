/** One prompt to one model endpoint over HTTP, one result; knows neither Kafka nor the document store. */
@NullMarked
package dev.assay.execution.call;

import org.jspecify.annotations.NullMarked;
