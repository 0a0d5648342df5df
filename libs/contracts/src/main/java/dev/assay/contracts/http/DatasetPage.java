package dev.assay.contracts.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Datasets of a source, one page.
 *
 * @param next asks for the next page, given back as {@code page}; absent on the last one
 */
public record DatasetPage(List<Dataset> datasets, @Nullable String next) {}
