package dev.assay.execution.worker.run;

import dev.assay.contracts.Lane;
import dev.assay.contracts.http.ModelSettings;
import dev.assay.execution.call.ModelCall;
import dev.assay.execution.call.ResponseFormat;
import dev.assay.execution.worker.render.PromptRenderer;
import dev.assay.execution.worker.validate.ResponseValidator;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run, compiled once so that its tasks cost little. Thread-safe. */
public final class PreparedRun {

    private static final int DEFAULT_TIMEOUT_SECONDS = 60;
    private static final int DEFAULT_ATTEMPTS = 3;

    private final String id;
    private final StoredRun.Spec spec;
    private final PromptRenderer renderer;
    private final ResponseValidator validator;
    private final ResponseFormat format;

    /** @throws RuntimeException if the response schema is none */
    PreparedRun(String id, StoredRun.Spec spec) {
        this.id = id;
        this.spec = spec;
        this.format = ResponseFormat.of(spec.responseSchema());
        this.renderer = new PromptRenderer(spec.prompt(), format.schema());
        this.validator = new ResponseValidator(spec.responseSchema());
    }

    /** The run. */
    public String id() {
        return id;
    }

    /** The first call for a record. */
    public ModelCall call(Map<String, String> fields) {
        var settings = settings();
        return new ModelCall(
                renderer.render(fields),
                format,
                spec.model(),
                settings.temperature(),
                settings.maxTokens(),
                Duration.ofSeconds(or(settings.timeoutSeconds(), DEFAULT_TIMEOUT_SECONDS)),
                settings.seed());
    }

    /** Holds completions to the response schema. */
    public ResponseValidator validator() {
        return validator;
    }

    /** Calls for one record before giving up. */
    public int maxAttempts() {
        return Math.max(1, or(settings().maxAttempts(), DEFAULT_ATTEMPTS));
    }

    /** Calls in flight over the whole fleet, if the analysis states a number. */
    @Nullable Integer concurrency() {
        return settings().concurrency();
    }

    /** Whether somebody sits and waits for it. */
    public boolean interactive() {
        return spec.lane() == Lane.INTERACTIVE;
    }

    /** Name of the model that is asked for. */
    public String model() {
        return spec.model();
    }

    StoredRun.Spec spec() {
        return spec;
    }

    /** Runs that were frozen with nothing stated have no settings in the store. */
    private ModelSettings settings() {
        return java.util.Objects.requireNonNullElse(spec.settings(), ModelSettings.DEFAULTS);
    }

    private static int or(@Nullable Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }
}
