/** Tests of tokens. */
@NullMarked
package dev.assay.service.security;

import org.jspecify.annotations.NullMarked;
