/** What the services' tests share. Start with {@link dev.assay.testing.AssayTest}. */
@NullMarked
package dev.assay.testing;

import org.jspecify.annotations.NullMarked;
