package dev.assay.execution.connection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a connection may reach; all of them speak OpenAI's wire format. */
public enum Provider {
    LM_STUDIO("lm-studio", "LM Studio", "http://localhost:1234/v1", false),
    OPENAI("openai", "OpenAI", "https://api.openai.com/v1", true),
    COPILOT("copilot", "Microsoft (Azure OpenAI / Foundry)", null, true),
    OPENAI_COMPATIBLE("openai-compatible", "Any OpenAI-compatible endpoint", null, false);

    private final String id;
    private final String label;
    private final @Nullable String baseUrl;
    private final boolean needsKey;

    Provider(String id, String label, @Nullable String baseUrl, boolean needsKey) {
        this.id = id;
        this.label = label;
        this.baseUrl = baseUrl;
        this.needsKey = needsKey;
    }

    /** The provider with this id. */
    public static Optional<Provider> of(String id) {
        return Arrays.stream(values())
                .filter(provider -> provider.id.equals(id))
                .findFirst();
    }

    /** The ids of all providers. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Provider::id).toList();
    }

    /** As connections name it. */
    public String id() {
        return id;
    }

    /** Where it is when a connection does not say; null when there is no such place. */
    public @Nullable String baseUrl() {
        return baseUrl;
    }

    /** How it is shown to users. */
    public Description description() {
        return new Description(id, label, baseUrl, needsKey);
    }

    /**
     * A provider as users choose it.
     *
     * @param id as connections name it
     * @param label for people
     * @param baseUrl the default; absent when a connection must say
     * @param needsKey whether calls without a key are refused
     */
    public record Description(
            String id, String label, @Nullable String baseUrl, boolean needsKey) {}
}
