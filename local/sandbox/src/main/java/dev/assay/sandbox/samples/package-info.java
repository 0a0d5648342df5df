/** Small datasets of what is hard to read right: odd values of every kind, and rows that nothing tells apart. */
@NullMarked
package dev.assay.sandbox.samples;

import org.jspecify.annotations.NullMarked;
