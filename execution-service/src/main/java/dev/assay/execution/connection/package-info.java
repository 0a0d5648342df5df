/** Named ways to reach a model: endpoint, model, sealed key. */
@NullMarked
package dev.assay.execution.connection;

import org.jspecify.annotations.NullMarked;
