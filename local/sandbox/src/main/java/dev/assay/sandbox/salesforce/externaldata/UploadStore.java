package dev.assay.sandbox.salesforce.externaldata;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/** Uploads on disk: header, metadata and parts, each upload in a folder of its own. */
final class UploadStore {

    private static final int GZIP_MAGIC = 0x1f8b;

    private final Path folder;
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

    UploadStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (var found = Files.newDirectoryStream(folder)) {
            for (var one : found) {
                if (Files.exists(one.resolve("upload.json"))) {
                    var upload = AtomicFile.read(one.resolve("upload.json"), Upload.class);
                    uploads.put(upload.id(), upload);
                }
            }
        }
    }

    Optional<Upload> find(String id) {
        return Optional.ofNullable(uploads.get(id));
    }

    Collection<Upload> all() {
        return uploads.values();
    }

    /** Keeps an upload unless it has been aborted in the meantime; answers whether it has not. */
    synchronized boolean putUnlessAborted(Upload upload) throws IOException {
        var before = uploads.get(upload.id());
        if (before != null && before.status() == UploadStatus.NotProcessed) {
            return false;
        }
        put(upload);
        return true;
    }

    synchronized void put(Upload upload) throws IOException {
        AtomicFile.write(folder(upload.id()).resolve("upload.json"), upload);
        uploads.put(upload.id(), upload);
    }

    /** Keeps an upload as aborted, if it is still in that state; answers whether it was. */
    synchronized boolean abort(Upload aborted, UploadStatus expected) throws IOException {
        var before = uploads.get(aborted.id());
        if (before == null || before.status() != expected) {
            return false;
        }
        put(aborted);
        return true;
    }

    Path metadata(String id) {
        return folder(id).resolve("metadata.json");
    }

    Path part(String upload, String part) {
        return folder(upload).resolve(part + ".part");
    }

    Path folder(String id) {
        return folder.resolve(id);
    }

    /** A file for what is still arriving. */
    Path draft() throws IOException {
        return Files.createTempFile(folder, "arriving", ".part");
    }

    /** All parts joined in their order, unzipped where they were zipped: as a whole or each by itself. */
    InputStream data(Upload upload) throws IOException {
        var files = new ArrayList<Path>();
        for (var number : upload.partNumbers()) {
            var part = upload.parts().get(number);
            if (part != null) {
                var copies = part.copies() == null ? 1 : part.copies();
                files.addAll(Collections.nCopies(copies, part(upload.id(), part.id())));
            }
        }
        var joined = new BufferedInputStream(new JoinedParts(files), 1 << 16);
        joined.mark(2);
        var magic = joined.read() << 8 | joined.read();
        joined.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(joined, 1 << 16) : joined;
    }
}
