package dev.assay.catalog.dataset;

import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetPage;
import dev.assay.contracts.http.DatasetSample;
import dev.assay.contracts.http.Lookup;
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

    /** The first few records of a dataset that was described, in no particular order. */
    DatasetSample sample(Dataset dataset, int size, List<String> fields);

    /** Which of some values a field of a dataset that was described has; equal values are looked for once. */
    Lookup lookup(Dataset dataset, String field, List<String> values);

    /**
     * Opens records for reading.
     *
     * @throws Unreadable if the dataset version is gone, or lacks a field
     */
    RecordReader open(RecordQuery query);
}
