/** Where requests go. The routes themselves are in {@code application.yml}; {@code /internal} is never one of them. */
@NullMarked
package dev.assay.gateway.route;

import org.jspecify.annotations.NullMarked;
