package dev.assay.catalog.file;

import dev.assay.catalog.file.format.ReadingChoices;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be taken.
 *
 * @param name the dataset's name
 * @param idField a column whose values must be there and unique, if any
 * @param skipBadRows whether bad rows are left out rather than the file refused
 * @param choices how it is to be read
 */
record FileUpload(String name, @Nullable String idField, boolean skipBadRows, ReadingChoices choices) {}
