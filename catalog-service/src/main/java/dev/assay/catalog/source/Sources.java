package dev.assay.catalog.source;

import dev.assay.contracts.http.SalesforceSourceSettings;
import dev.assay.contracts.http.Source;
import dev.assay.salesforce.auth.UnreadableKey;
import dev.assay.service.problem.ProblemException;
import dev.assay.service.seal.Sealer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The sources: the files that users brought, and orgs. */
@Component
public class Sources {

    private static final Source FILES = new Source(Source.FILES, Source.Kind.FILE, "Files", null);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern API_VERSION = Pattern.compile("v\\d+\\.0");

    private final StoredSources stored;
    private final Sealer sealer;
    private final KeyReading keys;

    Sources(StoredSources stored, Sealer sealer, KeyReading keys) {
        this.stored = stored;
        this.sealer = sealer;
        this.keys = keys;
    }

    /** All of them, files first. */
    public List<Source> all() {
        var all = new ArrayList<Source>();
        all.add(FILES);
        stored.findAll().stream().map(StoredSource::shown).forEach(all::add);
        return all;
    }

    Optional<StoredSource> find(String id) {
        return stored.findById(id);
    }

    /**
     * Makes or changes a Salesforce source.
     *
     * @throws ProblemException if a setting is wrong, or the key cannot be read
     */
    Source save(String id, SalesforceSourceSettings settings) {
        check(id, settings);
        var before = stored.findById(id).orElse(null);
        var source = new StoredSource(
                id,
                settings.name(),
                address(settings),
                blankIsAbsent(settings.audience()),
                settings.clientId(),
                settings.username(),
                sealedKey(id, settings, before),
                blankIsAbsent(settings.apiVersion()),
                before == null ? null : before.version());
        try {
            return stored.save(source).shown();
        } catch (OptimisticLockingFailureException | org.springframework.dao.DuplicateKeyException e) {
            throw new ProblemException(
                    409, "changed-meanwhile", "Somebody changed the source '" + id + "' just now. Look and try again.");
        }
    }

    void delete(String id) {
        if (id.equals(Source.FILES)) {
            throw new ProblemException(400, "not-removable", "The source of files is always there.");
        }
        stored.deleteById(id);
    }

    private String sealedKey(String id, SalesforceSourceSettings settings, @Nullable StoredSource before) {
        var key = settings.privateKey();
        if (key == null || key.isBlank()) {
            if (before == null) {
                throw new ProblemException(400, "key-missing", "A new source needs its private key.");
            }
            if (!signsTheSame(settings, before)) {
                throw new ProblemException(
                        400,
                        "key-needed-again",
                        "The source now signs in elsewhere or as somebody else, which must not happen with the stored key"
                                + " unasked: bring the private key again.");
            }
            return before.sealedKey();
        }
        try {
            keys.read(key);
        } catch (UnreadableKey e) {
            throw new ProblemException(400, "key-unreadable", String.valueOf(e.getMessage()));
        }
        return sealer.seal(key, StoredSource.purpose(id));
    }

    private static boolean signsTheSame(SalesforceSourceSettings settings, StoredSource before) {
        return address(settings).equals(before.loginUrl())
                && Objects.equals(blankIsAbsent(settings.audience()), before.audience())
                && settings.clientId().equals(before.clientId())
                && settings.username().equals(before.username());
    }

    private static String address(SalesforceSourceSettings settings) {
        return settings.loginUrl().replaceAll("/+$", "");
    }

    private static void check(String id, SalesforceSourceSettings settings) {
        if (!ID.matcher(id).matches() || id.equals(Source.FILES)) {
            throw new ProblemException(
                    400,
                    "bad-source-id",
                    "A source id has up to 100 letters, digits, dots, dashes and underscores, and is not 'files'.");
        }
        required("name", settings.name());
        required("clientId", settings.clientId());
        required("username", settings.username());
        required("loginUrl", settings.loginUrl());
        if (!isAddress(settings.loginUrl())) {
            throw new ProblemException(
                    400,
                    "bad-login-url",
                    "The login URL must be like https://login.salesforce.com; plain http only on this machine.");
        }
        var version = blankIsAbsent(settings.apiVersion());
        if (version != null && !API_VERSION.matcher(version).matches()) {
            throw new ProblemException(400, "bad-api-version", "An API version is written like v67.0.");
        }
    }

    private static boolean isAddress(String url) {
        try {
            var address = URI.create(url);
            var host = address.getHost();
            if (host == null || address.getQuery() != null) {
                return false;
            }
            return "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme())
                            && List.of("localhost", "127.0.0.1", "[::1]").contains(host));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new ProblemException(400, "setting-missing", "The setting '" + name + "' is missing.");
        }
    }

    private static @Nullable String blankIsAbsent(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
