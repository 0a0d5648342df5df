package dev.assay.catalog.file;

import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.FileInspection;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files as users look at, bring and remove them. */
@RestController
@RequestMapping("/api/sources/files")
class FileController {

    private static final String NO_FORM = "!" + MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    private final FileImport imports;
    private final FileInspecting inspecting;
    private final StoredFiles files;
    private final FileVersions versions;

    FileController(FileImport imports, FileInspecting inspecting, StoredFiles files, FileVersions versions) {
        this.imports = imports;
        this.inspecting = inspecting;
        this.files = files;
        this.versions = versions;
    }

    @PostMapping(path = "/inspect", consumes = NO_FORM)
    FileInspection inspect(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String delimiter,
            @RequestParam(required = false) @Nullable String quote,
            @RequestParam(required = false) @Nullable String encoding)
            throws IOException {
        return inspecting.inspect(UploadBody.of(request), FileParameters.choices(format, delimiter, quote, encoding));
    }

    @PostMapping(path = "/datasets", consumes = NO_FORM)
    @ResponseStatus(HttpStatus.CREATED)
    Dataset take(
            HttpServletRequest request,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String idField,
            @RequestParam(defaultValue = "refuse") String badRows,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String delimiter,
            @RequestParam(required = false) @Nullable String quote,
            @RequestParam(required = false) @Nullable String encoding)
            throws IOException {
        var upload = new FileUpload(
                DatasetName.of(name),
                idField == null || idField.isBlank() ? null : idField.strip(),
                FileParameters.skip(badRows),
                FileParameters.choices(format, delimiter, quote, encoding));
        return imports.take(UploadBody.of(request), upload);
    }

    /** As a form the body would be looked through for parameters, and be gone. */
    @PostMapping(
            path = {"/inspect", "/datasets"},
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    void refuseForm() {
        throw UploadBody.asForm();
    }

    @DeleteMapping("/datasets/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        files.findById(id).or(() -> files.findByName(id)).ifPresent(file -> {
            files.delete(file);
            versions.removeAllOf(file.id());
        });
    }
}
