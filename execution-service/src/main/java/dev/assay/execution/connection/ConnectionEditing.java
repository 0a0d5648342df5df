package dev.assay.execution.connection;

import dev.assay.contracts.http.ConnectionSettings;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.service.problem.ProblemException;
import dev.assay.service.seal.Sealer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks and stores what a user writes; a key goes in and never comes out. */
@Component
@ConditionalOnRole(Role.API)
class ConnectionEditing {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Set<String> TAKEN = Set.of("providers");

    private final Connections connections;
    private final Sealer sealer;

    ConnectionEditing(Connections connections, Sealer sealer) {
        this.connections = connections;
        this.sealer = sealer;
    }

    /** Makes the connection what the settings say. */
    StoredConnection put(String name, ConnectionSettings settings) {
        if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
            throw problem("'" + name + "' cannot be a connection's name: use 1 to 64 letters, digits, dots, dashes"
                    + " and underscores, and not the word 'providers'.");
        }
        var provider = provider(settings.provider());
        if (settings.concurrency() != null && settings.concurrency() < 1) {
            throw problem("Concurrency must be at least 1, or absent for no cap.");
        }
        var baseUrl = BaseUrl.of(settings.baseUrl(), provider);
        var connection = new StoredConnection(
                name,
                provider.id(),
                baseUrl,
                blankToNull(settings.model()),
                sealedKey(name, settings.apiKey(), baseUrl),
                settings.concurrency());
        connections.save(connection);
        return connection;
    }

    private static Provider provider(@Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(Provider::of)
                .orElseThrow(() -> problem(
                        "There is no provider '" + id + "'; choose one of " + String.join(", ", Provider.ids()) + "."));
    }

    private @Nullable String sealedKey(String name, @Nullable String given, String baseUrl) {
        if (given != null) {
            return given.isBlank() ? null : sealer.seal(given.strip(), "connection:" + name);
        }
        var stored = connections.find(name).orElse(null);
        if (stored == null || stored.sealedKey() == null) {
            return null;
        }
        if (!BaseUrl.sameServer(stored.baseUrl(), baseUrl)) {
            throw new ProblemException(
                    400,
                    "key-needed-again",
                    "The base URL now leads to another server, which must not get the stored key unasked: enter the key"
                            + " again, or an empty one to remove it.");
        }
        return stored.sealedKey();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static ProblemException problem(String detail) {
        return new ProblemException(400, "invalid-connection", detail);
    }
}
