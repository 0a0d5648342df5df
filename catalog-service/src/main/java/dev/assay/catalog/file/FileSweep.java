package dev.assay.catalog.file;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** At the start, removes what uploads and removals that died left behind. */
@Component
class FileSweep {

    private static final Logger log = LoggerFactory.getLogger(FileSweep.class);

    private final StoredFiles files;
    private final FileVersions versions;

    FileSweep(StoredFiles files, FileVersions versions) {
        this.files = files;
        this.versions = versions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        Thread.ofVirtual().name("file-sweep").start(() -> {
            try {
                versions.sweep(files.findAll().stream().map(StoredFile::id).toList());
            } catch (RuntimeException e) {
                log.warn("What dead uploads left behind could not be removed; the next start tries again", e);
            }
        });
    }
}
