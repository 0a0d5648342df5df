/** The gateway's API, as any other client sees it. */
@NullMarked
package dev.assay.launcher.client;

import org.jspecify.annotations.NullMarked;
