/** Who comes in: people by a one-time link and then a session, the command line by its token, services by theirs. */
@NullMarked
package dev.assay.gateway.session;

import org.jspecify.annotations.NullMarked;
