package dev.assay.catalog.file;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes what uploads and removals that died left behind, and reports that were kept long enough. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FileSweep {

    private static final Logger log = LoggerFactory.getLogger(FileSweep.class);

    private final StoredFiles files;
    private final FileVersions versions;
    private final RefusalReports reports;

    FileSweep(StoredFiles files, FileVersions versions, RefusalReports reports) {
        this.files = files;
        this.versions = versions;
        this.reports = reports;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1H")
    void sweep() {
        try {
            versions.sweep(files.findAll().stream().map(StoredFile::id).toList());
            reports.sweep();
        } catch (RuntimeException e) {
            log.warn("What dead uploads left behind could not be removed; it is tried again in an hour", e);
        }
    }
}
