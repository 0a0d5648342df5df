/** Runs prompts over records, in two roles: <em>api</em> owns runs, connections, the ledger and progress; <em>worker</em> takes tasks, renders, calls, validates, and reports outcomes. */
@NullMarked
package dev.assay.execution;

import org.jspecify.annotations.NullMarked;
