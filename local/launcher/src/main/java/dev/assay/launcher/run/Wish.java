package dev.assay.launcher.run;

import dev.assay.contracts.http.ConnectionSettings;
import dev.assay.contracts.http.ModelSettings;
import dev.assay.launcher.Trouble;
import dev.assay.launcher.client.Datasets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A batch that makes sense: everything that can be known without asking the server was checked.
 *
 * @param records where the records are
 * @param idField the field that identifies a record
 * @param nameField the field that names a record, if any
 * @param prompt the template
 * @param schema the response schema
 * @param connection where the model is
 * @param settings how it is called
 */
record Wish(
        Records records,
        String idField,
        @Nullable String nameField,
        String prompt,
        JsonNode schema,
        ModelConnection connection,
        ModelSettings settings) {

    /** Where the records of a batch are. */
    sealed interface Records {

        /** In a file of the user's, to be read like this. */
        record InFile(Path file, Datasets.FileWish reading) implements Records {}

        /** In a dataset of a source; the only Salesforce source when it is not said. */
        record InDataset(String dataset) implements Records {}
    }

    /** Where the model of a batch is. */
    sealed interface ModelConnection {

        /** Stored under this name. */
        record Stored(String name) implements ModelConnection {}

        /** Said on the command line; stored under a name that is made of it. */
        record Said(String name, ConnectionSettings settings) implements ModelConnection {}
    }

    /** What the options mean; anything that makes no sense is trouble of wrong usage. */
    static Wish of(RunOptions options, Map<String, String> environment) {
        var idField = options.records.idField;
        if (idField == null) {
            throw missing("--id-field", "the field that identifies a record");
        }
        var prompt = options.model.prompt;
        if (prompt == null) {
            throw missing("--prompt", "the file of the prompt");
        }
        var schema = options.model.schema;
        if (schema == null) {
            throw missing("--schema", "the file of the response schema");
        }
        return new Wish(
                records(options.records, idField),
                idField,
                options.records.nameField,
                TextFiles.prompt(prompt),
                TextFiles.schema(schema),
                connection(options.model, environment),
                settings(options.model));
    }

    private static Records records(RecordOptions options, String idField) {
        if (options.file != null && options.dataset != null) {
            throw Trouble.usage("--file and --dataset exclude each other: the records are in one of them.");
        }
        if (options.file != null) {
            if (!Files.isRegularFile(options.file)) {
                throw Trouble.usage("There is no file " + options.file + " (--file).");
            }
            return new Records.InFile(options.file, FileReading.wish(options, idField));
        }
        FileReading.mustBeSilent(options);
        if (options.dataset != null) {
            return new Records.InDataset(options.dataset);
        }
        throw Trouble.usage("Say where the records are: --file or --dataset. Without any option the sample runs.");
    }

    private static ModelConnection connection(ModelOptions options, Map<String, String> environment) {
        if (options.connection != null) {
            if (options.provider != null || options.baseUrl != null || options.apiKeyVariable != null) {
                throw Trouble.usage("--connection names a stored connection; --provider, --base-url and --api-key-env "
                        + "describe one. Say one or the other.");
            }
            return new ModelConnection.Stored(options.connection);
        }
        if (options.provider == null) {
            throw Trouble.usage("Say which model to call: --connection, or --provider with --model and what it needs.");
        }
        if (options.model == null) {
            throw Trouble.usage("Say which model of the provider to call: --model.");
        }
        var key = Optional.ofNullable(options.apiKeyVariable).map(variable -> ModelOptions.key(variable, environment));
        return new ModelConnection.Said(
                ConnectionNames.of(options.provider, options.baseUrl, options.model, key.orElse(null)),
                new ConnectionSettings(options.provider, options.baseUrl, options.model, key.orElse(null), null));
    }

    private static ModelSettings settings(ModelOptions options) {
        Numbers.atLeastOne("--max-tokens", options.maxTokens);
        Numbers.atLeastOne("--timeout", options.timeoutSeconds);
        Numbers.atLeastOne("--concurrency", options.concurrency);
        if (options.temperature != null && (options.temperature < 0 || options.temperature > 2)) {
            throw Trouble.usage("--temperature has to be from 0 to 2, not " + options.temperature + ".");
        }
        return new ModelSettings(
                options.model,
                options.temperature,
                options.maxTokens,
                options.timeoutSeconds,
                null,
                null,
                options.concurrency);
    }

    private static Trouble missing(String option, String meaning) {
        return Trouble.usage("Say " + meaning + ": " + option + ".");
    }
}
