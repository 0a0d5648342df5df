/** What the tests of the service share. */
@NullMarked
package dev.assay.promptservice;

import org.jspecify.annotations.NullMarked;
