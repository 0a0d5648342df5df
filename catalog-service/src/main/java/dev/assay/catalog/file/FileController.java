package dev.assay.catalog.file;

import dev.assay.contracts.http.Dataset;
import dev.assay.service.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files as users bring and remove them. */
@RestController
@RequestMapping("/api/sources/files/datasets")
class FileController {

    private final FileImport imports;
    private final StoredFiles files;
    private final FileVersions versions;

    FileController(FileImport imports, StoredFiles files, FileVersions versions) {
        this.imports = imports;
        this.files = files;
        this.versions = versions;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Dataset take(
            HttpServletRequest request,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String idField,
            @RequestParam(defaultValue = "refuse") String badRows)
            throws IOException {
        var skip =
                switch (badRows) {
                    case "refuse" -> false;
                    case "skip" -> true;
                    default ->
                        throw new ProblemException(
                                400, "bad-parameter", "badRows is 'refuse' or 'skip', not '" + badRows + "'.");
                };
        var id = idField == null || idField.isBlank() ? null : idField.strip();
        return imports.take(request.getInputStream(), DatasetName.of(name), id, skip);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        files.findById(id).or(() -> files.findByName(id)).ifPresent(file -> {
            files.delete(file);
            versions.removeAllOf(file.id());
        });
    }
}
