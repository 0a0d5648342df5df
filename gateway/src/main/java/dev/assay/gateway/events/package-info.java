/** Live progress for browsers: whole snapshots, the newest of each run, to any number of listeners. */
@NullMarked
package dev.assay.gateway.events;

import org.jspecify.annotations.NullMarked;
