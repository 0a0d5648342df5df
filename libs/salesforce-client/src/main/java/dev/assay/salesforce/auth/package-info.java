/** Signing in to an org by the OAuth 2.0 JWT bearer flow, and the shapes in which its private key comes. */
@NullMarked
package dev.assay.salesforce.auth;

import org.jspecify.annotations.NullMarked;
