/** Calls from one service to another. */
@NullMarked
package dev.assay.service.client;

import org.jspecify.annotations.NullMarked;
