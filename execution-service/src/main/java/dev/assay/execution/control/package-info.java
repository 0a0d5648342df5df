/** What users ask of runs over HTTP: a new one, how it stands, pause, resume, cancel. */
@NullMarked
package dev.assay.execution.control;

import org.jspecify.annotations.NullMarked;
