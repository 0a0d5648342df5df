package dev.assay.contracts.http;

import java.util.List;
import java.util.Map;

/** A few records of a dataset, values as text; a field without a value is absent. */
public record DatasetSample(List<Map<String, String>> records) {}
