package dev.assay.launcher.run;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a user says about a headless batch. {@link Wish} makes sense of it. */
public final class RunOptions {

    @Option(names = "--file", paramLabel = "CSV", description = "The records: a CSV file with a header.")
    @Nullable Path file;

    @Option(names = "--skip-bad-rows", description = "Leave out rows of the file that cannot be taken.")
    boolean skipBadRows;

    @Option(names = "--dataset", paramLabel = "NAME", description = "The records: a dataset of a source.")
    @Nullable String dataset;

    @Option(
            names = "--source",
            paramLabel = "ID",
            description =
                    "The Salesforce source of the dataset and of the upload; the only one, or sandbox, unless said.")
    @Nullable String source;

    @Option(names = "--id-field", paramLabel = "FIELD", description = "The field that identifies a record.")
    @Nullable String idField;

    @Option(names = "--name-field", paramLabel = "FIELD", description = "The field that names a record for people.")
    @Nullable String nameField;

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

    @Option(names = "--records", paramLabel = "N", description = "Only the first N records.")
    @Nullable Integer records;

    @Option(names = "--ids", split = ",", paramLabel = "ID", description = "Only the records with these ids.")
    @Nullable List<String> ids;

    @Option(names = "--names", split = ",", paramLabel = "NAME", description = "Only the records with these names.")
    @Nullable List<String> names;

    @Option(names = "--batch-name", paramLabel = "NAME", description = "As results and uploads name the batch.")
    @Nullable String batchName;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Where the results go; - is standard output. Named after the batch, in the current folder, unless said.")
    @Nullable String out;

    @Option(
            names = "--format",
            defaultValue = "LONG",
            paramLabel = "FORMAT",
            description =
                    "long: a row per response field (unless said); wide: a row per record; jsonl: an object per record.")
    Format format = Format.LONG;

    @Option(
            names = "--upload",
            negatable = true,
            description =
                    "Upload the results into the dataset Structured_Response, and wait until they are found there.")
    @Nullable Boolean upload;

    @Option(names = "--json", description = "The last line of standard output is one object that says how it ended.")
    boolean json;

    /** What the results are written as. */
    public enum Format {
        /** A row per response field per record. */
        LONG("long", "csv"),
        /** A row per record. */
        WIDE("wide", "csv"),
        /** An object per record. */
        JSONL("jsonl", "jsonl");

        final String parameter;
        final String extension;

        Format(String parameter, String extension) {
            this.parameter = parameter;
            this.extension = extension;
        }
    }

    /** Whether the user said nothing about records, prompt and model, and so means the sample. */
    boolean meansSample() {
        return file == null
                && dataset == null
                && source == null
                && idField == null
                && nameField == null
                && prompt == null
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

    /** Whether the user wants the object on standard output. */
    public boolean json() {
        return json;
    }
}
