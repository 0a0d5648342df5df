/** Makes what is stale: jars by Maven, and what lets them start quickly. */
@NullMarked
package dev.assay.launcher.build;

import org.jspecify.annotations.NullMarked;
