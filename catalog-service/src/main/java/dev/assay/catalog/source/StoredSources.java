package dev.assay.catalog.source;

import org.springframework.data.repository.ListCrudRepository;

/** The Salesforce sources that are kept. */
interface StoredSources extends ListCrudRepository<StoredSource, String> {}
