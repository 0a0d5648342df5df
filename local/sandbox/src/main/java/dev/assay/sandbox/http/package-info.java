/** JSON over HTTP, and settings that change while the program runs. */
@NullMarked
package dev.assay.sandbox.http;

import org.jspecify.annotations.NullMarked;
