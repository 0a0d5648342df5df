/**
 * Every topic and every message on it. Facts are in the past tense, work is a noun; each message has an id, a time, a run id
 * and the run's revision. Within a version only optional fields are added; readers ignore what they do not know.
 */
@NullMarked
package dev.assay.contracts.topic;

import org.jspecify.annotations.NullMarked;
