package dev.assay.catalog.dataset;

import dev.assay.contracts.FieldCondition;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetPage;
import dev.assay.contracts.http.DatasetSample;
import dev.assay.contracts.http.Lookup;
import dev.assay.contracts.http.RecordCount;
import dev.assay.service.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One kind of source. A further kind is one package that implements this. */
public interface DatasetSource {

    /** Whether a source is of this kind. */
    boolean has(String sourceId);

    /**
     * Datasets, one page.
     *
     * @param words what their names or labels begin with; all when absent
     * @param page the {@code next} of the page before; the first page when absent
     */
    DatasetPage list(String sourceId, @Nullable String words, @Nullable String page);

    /**
     * One dataset with its fields.
     *
     * @throws ProblemException {@code dataset-not-found}
     */
    Dataset describe(String sourceId, String idOrName);

    /**
     * A few records of a dataset that was described.
     *
     * @param seed draws them at random, the same ones for the same seed; the first ones, in no particular order, when absent
     * @throws Unreadable if the filter cannot be applied exactly
     */
    DatasetSample sample(
            Dataset dataset, int size, @Nullable Long seed, List<FieldCondition> filter, List<String> fields);

    /**
     * Counts the records of a dataset that was described, exactly.
     *
     * @throws Unreadable if the filter cannot be applied exactly
     */
    RecordCount count(Dataset dataset, List<FieldCondition> filter);

    /**
     * Which of some values a field of a dataset that was described has, compared exactly.
     *
     * @param values each once
     */
    Lookup lookup(Dataset dataset, String field, List<String> values);

    /**
     * Opens records for reading.
     *
     * @throws Unreadable if the dataset version is gone, or lacks a field
     */
    RecordReader open(RecordQuery query);
}
