package dev.assay.export.enriched;

import java.util.Map;

/** How many digits after the point a dataset keeps that rows are added to. */
@FunctionalInterface
public interface KeptScales {

    /**
     * The digits of each of its columns of numbers, by the column's name; none when there is no such dataset.
     *
     * @throws dev.assay.export.content.Unfit if the dataset is there and cannot tell
     */
    Map<String, Integer> of(String dataset);
}
