package dev.assay.launcher.run;

import dev.assay.launcher.Trouble;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a user says about the question, and about the model that answers it. */
public final class ModelOptions {

    @Option(names = "--prompt", paramLabel = "FILE", description = "The prompt, with {{field}} placeholders.")
    @Nullable Path prompt;

    @Option(names = "--schema", paramLabel = "FILE", description = "JSON Schema of the response.")
    @Nullable Path schema;

    @Option(names = "--connection", paramLabel = "NAME", description = "A stored connection.")
    @Nullable String connection;

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "Instead of a stored connection: lm-studio, openai, copilot, openai-compatible.")
    @Nullable String provider;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The endpoint, without /chat/completions; the provider's own unless said.")
    @Nullable String baseUrl;

    @Option(names = "--model", paramLabel = "NAME", description = "The model; the connection's unless said.")
    @Nullable String model;

    @Option(
            names = "--api-key-env",
            paramLabel = "VAR",
            description = "The environment variable that holds the key. The key itself is never an argument.")
    @Nullable String apiKeyVariable;

    @Option(names = "--temperature", paramLabel = "T", description = "From 0 to 2.")
    @Nullable Double temperature;

    @Option(names = "--max-tokens", paramLabel = "N", description = "Most tokens of a completion.")
    @Nullable Integer maxTokens;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "How long one call may take; 60 unless said.")
    @Nullable Integer timeoutSeconds;

    @Option(names = "--concurrency", paramLabel = "N", description = "Calls in flight, over all workers.")
    @Nullable Integer concurrency;

    boolean areSilent() {
        return prompt == null
                && schema == null
                && connection == null
                && provider == null
                && baseUrl == null
                && model == null
                && apiKeyVariable == null
                && temperature == null
                && maxTokens == null
                && timeoutSeconds == null
                && concurrency == null;
    }

    /** The key in a variable that an option names. */
    public static String key(String variable, Map<String, String> environment) {
        var key = environment.get(variable);
        if (key == null || key.isBlank()) {
            throw Trouble.usage("The environment variable " + variable + " (--api-key-env) is not set.");
        }
        return key;
    }
}
