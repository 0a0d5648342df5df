package dev.assay.salesforce.auth;

import dev.assay.contracts.http.SourceAccess;
import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.Patience;
import dev.assay.salesforce.SignInRefused;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where assertions are exchanged for tokens. */
final class TokenEndpoint {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final String loginUrl;
    private final Patience patience;

    TokenEndpoint(String loginUrl, Patience patience) {
        this.loginUrl = loginUrl;
        this.patience = patience;
    }

    /**
     * Exchanges an assertion for a token.
     *
     * @throws OrgFailure lasting if it is refused; not lasting if nobody answered in time
     */
    SourceAccess exchange(String assertion, String apiVersion) {
        for (int attempt = 1; ; attempt++) {
            var last = attempt >= patience.attempts();
            try {
                var response = send(assertion);
                var status = response.statusCode();
                var body = json(response.body());
                if (status >= 500 || status == 429) {
                    if (last) {
                        throw new OrgFailure(status, null, down("answered " + status), false);
                    }
                } else if (body != null || status != 200 || last) {
                    return read(status, body, apiVersion);
                }
            } catch (IOException e) {
                if (last) {
                    throw new OrgFailure(0, null, down("did not answer"), false);
                }
            }
            pause(attempt);
        }
    }

    /** A body as a tree; null if it is none, or cut off. */
    private static @Nullable JsonNode json(String body) {
        try {
            return body.isBlank() ? null : MAPPER.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Whether the org found the assertion too old. */
    static boolean saysExpired(OrgFailure refused) {
        return refused.status() == 400
                && refused.getMessage() != null
                && refused.getMessage().contains("expired authorization code");
    }

    private HttpResponse<String> send(String assertion) throws IOException {
        var form = "grant_type=" + encoded(GRANT) + "&assertion=" + encoded(assertion);
        var request = HttpRequest.newBuilder(URI.create(loginUrl + "/services/oauth2/token"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OrgFailure(0, null, "Stopped while signing in", false);
        }
    }

    private SourceAccess read(int status, @Nullable JsonNode body, String apiVersion) {
        if (body == null) {
            throw doubtful(status, "no whole JSON");
        }
        var instance = body.path("instance_url").asString("");
        if (status == 200 && body.path("access_token").isString() && !instance.isEmpty()) {
            return new SourceAccess(
                    instance.replaceAll("/+$", ""), body.path("access_token").asString(), apiVersion);
        }
        var error = body.path("error").asString("");
        if (error.isEmpty()) {
            throw doubtful(status, "neither a token nor an error of a sign-in");
        }
        var description = body.path("error_description").asString("no description");
        throw new SignInRefused(
                status,
                error,
                loginUrl + " refused the sign-in: " + OauthAdvice.excerpt(description) + " (" + error + "). "
                        + OauthAdvice.on(error, description));
    }

    private SignInRefused doubtful(int status, String what) {
        return new SignInRefused(
                status,
                null,
                loginUrl + " answered the sign-in with " + status + " and " + what + ". Is the login URL right? "
                        + "It is https://login.salesforce.com, https://test.salesforce.com for a sandbox, or your "
                        + "My Domain address, and has no path unless it is a site's.");
    }

    private String down(String what) {
        return loginUrl + " " + what + " when signing in. Check the login URL, or try again later.";
    }

    private void pause(int attempt) {
        try {
            Thread.sleep(patience.delayAfter(attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OrgFailure(0, null, "Stopped while signing in", false);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
