/** Signing in with a JWT bearer assertion. */
@NullMarked
package dev.assay.sandbox.salesforce.oauth;

import org.jspecify.annotations.NullMarked;
