package dev.assay.execution.connection;

import dev.assay.service.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where an endpoint is, checked and without what clients add by themselves. */
final class BaseUrl {

    private static final String CHAT = "/chat/completions";

    private BaseUrl() {}

    /** The URL in its one spelling, or the provider's own when none is given. */
    static String of(@Nullable String given, Provider provider) {
        if (given == null || given.isBlank()) {
            if (provider.baseUrl() == null) {
                throw problem("The provider '" + provider.id()
                        + "' has no base URL of its own: enter one, for example"
                        + " https://RESOURCE.openai.azure.com/openai/v1.");
            }
            return provider.baseUrl();
        }
        var uri = parsed(given.strip());
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
            throw problem("The base URL must begin with http:// or https:// and name a host,"
                    + " for example http://localhost:1234/v1.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw problem("The base URL must not hold a user, a query or a fragment; the key has a field of its own.");
        }
        return trimmed(uri.toString());
    }

    /** Whether two URLs lead to the same server, so that a key for one may be shown to the other. */
    static boolean sameServer(String one, String other) {
        var a = URI.create(one);
        var b = URI.create(other);
        return a.getScheme().equalsIgnoreCase(b.getScheme())
                && a.getHost().equalsIgnoreCase(b.getHost())
                && a.getPort() == b.getPort();
    }

    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw problem("The base URL cannot be read: " + e.getReason() + " at position " + e.getIndex() + ".");
        }
    }

    private static String trimmed(String url) {
        var result = url;
        while (result.endsWith("/")) {
            result = result.substring(0, result.length() - 1);
        }
        return result.endsWith(CHAT) ? result.substring(0, result.length() - CHAT.length()) : result;
    }

    private static ProblemException problem(String detail) {
        return new ProblemException(400, "invalid-connection", detail);
    }
}
