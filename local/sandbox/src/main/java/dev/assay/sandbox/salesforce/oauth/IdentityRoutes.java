package dev.assay.sandbox.salesforce.oauth;

import dev.assay.sandbox.http.Forms;
import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.salesforce.Access;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import tools.jackson.databind.node.ObjectNode;

/** Who has signed in, and the end of a session. */
public final class IdentityRoutes implements HttpService {

    private final RegisteredClient client;
    private final Sessions sessions;

    /** The routes for the one user. */
    public IdentityRoutes(RegisteredClient client, Sessions sessions) {
        this.client = client;
        this.sessions = sessions;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/services/oauth2/userinfo", this::userinfo)
                .post("/services/oauth2/userinfo", this::userinfo)
                .get("/services/oauth2/revoke", this::revoke)
                .post("/services/oauth2/revoke", this::revoke)
                .get("/id/{org}/{user}", this::identity);
    }

    private void userinfo(ServerRequest request, ServerResponse response) {
        if (isSignedIn(request, response)) {
            JsonBody.send(
                    response,
                    200,
                    user(request)
                            .put("sub", client.identity("login"))
                            .put("preferred_username", client.username())
                            .put("name", "Assay Sandbox")
                            .put("email", client.username())
                            .put("email_verified", true)
                            .put("zoneinfo", "Europe/London")
                            .put("locale", "en_US"));
        }
    }

    private void identity(ServerRequest request, ServerResponse response) {
        var asked = request.path().pathParameters();
        if (!isSignedIn(request, response)) {
            return;
        }
        if (!asked.get("org").equals(client.orgId()) || !asked.get("user").equals(client.userId())) {
            JsonBody.send(response, 404, "Invalid id");
            return;
        }
        JsonBody.send(
                response,
                200,
                user(request)
                        .put("id", client.identity("login"))
                        .put("asserted_user", true)
                        .put("username", client.username())
                        .put("display_name", "Assay Sandbox")
                        .put("email", client.username())
                        .put("active", true)
                        .put("user_type", "STANDARD"));
    }

    private ObjectNode user(ServerRequest request) {
        var base = OauthRoutes.address(request);
        var json = JsonBody.MAPPER
                .createObjectNode()
                .put("user_id", client.userId())
                .put("organization_id", client.orgId());
        json.putObject("urls")
                .put("rest", base + "/services/data/v{version}/")
                .put("sobjects", base + "/services/data/v{version}/sobjects/")
                .put("query", base + "/services/data/v{version}/query/")
                .put("custom_domain", base);
        return json;
    }

    private boolean isSignedIn(ServerRequest request, ServerResponse response) {
        var form = Forms.read(request);
        var token = Access.token(request);
        var holds = sessions.holds(token.isEmpty() ? form.getOrDefault("access_token", "") : token);
        if (!holds) {
            JsonBody.send(response, 403, token.isEmpty() ? "Missing_OAuth_Token" : "Bad_OAuth_Token");
        }
        return holds;
    }

    private void revoke(ServerRequest request, ServerResponse response) {
        var token = Forms.read(request).getOrDefault("token", "");
        if (sessions.close(token)) {
            response.send();
        } else {
            var body = JsonBody.MAPPER
                    .createObjectNode()
                    .put("error", "invalid_token")
                    .put("error_description", "invalid token");
            JsonBody.send(response, 400, body);
        }
    }
}
