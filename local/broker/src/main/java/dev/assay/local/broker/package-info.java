/** A real Kafka broker inside this JVM, for one machine: a single KRaft node that keeps its data in one folder. */
@NullMarked
package dev.assay.local.broker;

import org.jspecify.annotations.NullMarked;
