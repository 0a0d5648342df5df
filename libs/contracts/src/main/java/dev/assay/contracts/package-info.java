/**
 * What crosses a service boundary and nothing else: words that messages and HTTP bodies share, and how they are
 * written as JSON. Messages are in {@code topic}, HTTP bodies in {@code http}.
 */
@NullMarked
package dev.assay.contracts;

import org.jspecify.annotations.NullMarked;
