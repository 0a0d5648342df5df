/** Bodies of HTTP requests and replies that more than one service, the command line or the browser reads. */
@NullMarked
package dev.assay.contracts.http;

import org.jspecify.annotations.NullMarked;
