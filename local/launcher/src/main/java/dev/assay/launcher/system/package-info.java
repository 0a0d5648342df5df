/** What the system on one machine consists of: processes, ports, keys, folders. */
@NullMarked
package dev.assay.launcher.system;

import org.jspecify.annotations.NullMarked;
