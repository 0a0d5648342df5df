package dev.assay.catalog.dataset;

import dev.assay.contracts.FieldCondition;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetField;
import dev.assay.contracts.http.DatasetPage;
import dev.assay.contracts.http.DatasetSample;
import dev.assay.contracts.http.Lookup;
import dev.assay.contracts.http.RecordCount;
import dev.assay.service.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What datasets there are, and what is in them. */
@RestController
@RequestMapping("/api/sources/{sourceId}/datasets")
class DatasetController {

    private static final int USUAL_SAMPLE = 5;
    private static final int LARGEST_SAMPLE = 100;
    private static final int MOST_VALUES = 10_000;

    private final DatasetSources sources;

    DatasetController(DatasetSources sources) {
        this.sources = sources;
    }

    @GetMapping
    DatasetPage list(
            @PathVariable String sourceId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page) {
        return sources.of(sourceId).list(sourceId, q, page);
    }

    @GetMapping("/{idOrName}")
    Dataset describe(@PathVariable String sourceId, @PathVariable String idOrName) {
        return sources.of(sourceId).describe(sourceId, idOrName);
    }

    @GetMapping("/{idOrName}/sample")
    DatasetSample sample(
            @PathVariable String sourceId,
            @PathVariable String idOrName,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable Long seed,
            @RequestParam(required = false) @Nullable List<String> field) {
        return sample(sourceId, idOrName, new DatasetSample.Question(size, seed, null, field));
    }

    @PostMapping("/{idOrName}/sample")
    DatasetSample sample(
            @PathVariable String sourceId,
            @PathVariable String idOrName,
            @RequestBody DatasetSample.Question question) {
        int size = question.size() == null ? USUAL_SAMPLE : question.size();
        if (size < 1 || size > LARGEST_SAMPLE) {
            throw new ProblemException(400, "bad-size", "A sample has 1 to " + LARGEST_SAMPLE + " records.");
        }
        var dataset = describe(sourceId, idOrName);
        var names = dataset.fields().stream().map(DatasetField::name).toList();
        var asked = question.fields();
        var wanted = asked == null || asked.isEmpty()
                ? names
                : asked.stream().distinct().toList();
        wanted.forEach(name -> mustKnow(name, names));
        return sources.of(sourceId).sample(dataset, size, question.seed(), orNone(question.filter()), wanted);
    }

    @PostMapping("/{idOrName}/count")
    RecordCount count(
            @PathVariable String sourceId, @PathVariable String idOrName, @RequestBody RecordCount.Question question) {
        return sources.of(sourceId).count(describe(sourceId, idOrName), orNone(question.filter()));
    }

    @PostMapping("/{idOrName}/lookup")
    Lookup lookup(@PathVariable String sourceId, @PathVariable String idOrName, @RequestBody Lookup.Question question) {
        var asked = AskedValues.of(question);
        if (asked.distinct().size() > MOST_VALUES) {
            throw new ProblemException(
                    400,
                    "too-many-values",
                    "At most " + MOST_VALUES + " values can be looked up at once; these are "
                            + asked.distinct().size() + ".");
        }
        var dataset = describe(sourceId, idOrName);
        mustKnow(
                question.field(),
                dataset.fields().stream().map(DatasetField::name).toList());
        return asked.answered(sources.of(sourceId).lookup(dataset, question.field(), asked.distinct()));
    }

    private static List<FieldCondition> orNone(@Nullable List<FieldCondition> filter) {
        return filter == null ? List.of() : filter;
    }

    private static void mustKnow(String name, List<String> known) {
        if (!known.contains(name)) {
            throw new ProblemException(
                    400, "unknown-field", "The dataset has no field '" + name + "'." + Nearest.hint(name, known));
        }
    }
}
