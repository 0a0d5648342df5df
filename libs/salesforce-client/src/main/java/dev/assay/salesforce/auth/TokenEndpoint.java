package dev.assay.salesforce.auth;

import dev.assay.contracts.http.SourceAccess;
import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
            try {
                var response = send(assertion);
                if (response.statusCode() < 500) {
                    return read(response, apiVersion);
                }
                if (attempt >= patience.attempts()) {
                    throw new OrgFailure(response.statusCode(), null, down("answered " + response.statusCode()), false);
                }
            } catch (IOException e) {
                if (attempt >= patience.attempts()) {
                    throw new OrgFailure(0, null, down("did not answer"), false);
                }
            }
            pause(attempt);
        }
    }

    /** Whether the org found the assertion too old. */
    static boolean saysExpired(OrgFailure refused) {
        return refused.status() == 400
                && refused.getMessage() != null
                && refused.getMessage().contains("expired");
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

    private SourceAccess read(HttpResponse<String> response, String apiVersion) {
        JsonNode body;
        try {
            body = MAPPER.readTree(response.body());
        } catch (JacksonException e) {
            throw new OrgFailure(
                    response.statusCode(),
                    null,
                    loginUrl + " answered the sign-in with " + response.statusCode()
                            + " and no JSON. Is the login URL right?",
                    true);
        }
        if (response.statusCode() == 200 && body.path("access_token").isString()) {
            return new SourceAccess(
                    body.path("instance_url").asString(),
                    body.path("access_token").asString(),
                    apiVersion);
        }
        var error = body.path("error").asString("no error code");
        var description = body.path("error_description").asString("no description");
        throw new OrgFailure(
                response.statusCode(),
                error,
                loginUrl + " refused the sign-in: " + description + " (" + error + "). " + advice(error, description),
                true);
    }

    private static String advice(String error, String description) {
        return switch (description) {
            case "user hasn't approved this consumer" ->
                "Pre-authorise the user for the connected app, or let the app allow refresh tokens.";
            case "audience is invalid" ->
                "The audience must be https://login.salesforce.com, https://test.salesforce.com for a sandbox, "
                        + "or the site's URL.";
            case "client identifier invalid" -> "Check the consumer key.";
            case "user is not admin approved to access this app" ->
                "Assign the app to the user by a profile or a permission set.";
            case "invalid assertion" -> "Check that the app has the certificate that belongs to this private key.";
            default -> {
                if (description.startsWith("expired")) {
                    yield "Check this machine's clock.";
                }
                yield "invalid_grant".equals(error)
                        ? "Check the username, the app's certificate and its policies."
                        : "Check the connected app.";
            }
        };
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
