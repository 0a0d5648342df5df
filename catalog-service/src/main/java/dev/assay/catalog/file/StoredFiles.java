package dev.assay.catalog.file;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The datasets of files that are kept. */
interface StoredFiles extends ListCrudRepository<StoredFile, String> {

    Optional<StoredFile> findByName(String name);
}
