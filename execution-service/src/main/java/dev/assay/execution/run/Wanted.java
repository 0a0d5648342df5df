package dev.assay.execution.run;

import dev.assay.contracts.topic.RecordsWanted;
import java.util.List;

/**
 * The numbers that were asked for again last.
 *
 * @param revision of the {@link RecordsWanted} that asked
 * @param ranges ascending and disjoint
 */
public record Wanted(long revision, List<RecordsWanted.Range> ranges) {}
