package dev.assay.catalog.dataset;

import dev.assay.service.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All sources, of whatever kind. */
@Component
public class DatasetSources {

    private final List<DatasetSource> kinds;

    DatasetSources(List<DatasetSource> kinds) {
        this.kinds = kinds;
    }

    /** The kind that a source is of; empty when there is no such source. */
    public Optional<DatasetSource> find(String sourceId) {
        return kinds.stream().filter(kind -> kind.has(sourceId)).findFirst();
    }

    /**
     * The kind that a source is of.
     *
     * @throws ProblemException {@code source-not-found}
     */
    public DatasetSource of(String sourceId) {
        return find(sourceId)
                .orElseThrow(() -> new ProblemException(
                        404,
                        "source-not-found",
                        "There is no source '" + sourceId + "'. GET /api/sources lists those there are."));
    }
}
