/** Tokens that the gateway and the services sign and check; no service trusts the network. */
@NullMarked
package dev.assay.service.security;

import org.jspecify.annotations.NullMarked;
