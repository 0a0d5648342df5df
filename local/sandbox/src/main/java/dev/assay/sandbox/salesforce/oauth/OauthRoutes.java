package dev.assay.sandbox.salesforce.oauth;

import dev.assay.sandbox.http.Forms;
import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.http.Settings;
import dev.assay.sandbox.salesforce.Access;
import dev.assay.sandbox.salesforce.SalesforceSettings;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.InstantSource;

/** Tokens: asked for, described, given back. */
public final class OauthRoutes implements HttpService {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final RegisteredClient client;
    private final Sessions sessions;
    private final Assertions assertions;
    private final Settings<SalesforceSettings> settings;

    /** The endpoint of one registered client. */
    public OauthRoutes(
            RegisteredClient client, Sessions sessions, Settings<SalesforceSettings> settings, InstantSource clock) {
        this.client = client;
        this.sessions = sessions;
        this.assertions = new Assertions(client, clock);
        this.settings = settings;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/services/oauth2/token", this::token)
                .get("/services/oauth2/userinfo", this::userinfo)
                .any("/services/oauth2/revoke", this::revoke);
    }

    private void token(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        var form = Forms.read(request);
        var address = address(request);
        try {
            if (!GRANT.equals(form.get("grant_type"))) {
                throw new Assertions.Refused("unsupported_grant_type", "grant type not supported");
            }
            var now = settings.current();
            assertions.accept(form.getOrDefault("assertion", ""), address, Duration.ofSeconds(now.expBoundSeconds()));
            var token = sessions.open(client.orgId(), Duration.ofSeconds(now.tokenSeconds()), now.tokenRequests());
            var body = JsonBody.MAPPER
                    .createObjectNode()
                    .put("access_token", token)
                    .put("scope", "wave_api api")
                    .put("instance_url", address)
                    .put("id", identity())
                    .put("token_type", "Bearer");
            JsonBody.send(response, 200, body);
        } catch (Assertions.Refused e) {
            var body =
                    JsonBody.MAPPER.createObjectNode().put("error", e.error).put("error_description", e.getMessage());
            JsonBody.send(response, 400, body);
        }
    }

    private void userinfo(ServerRequest request, ServerResponse response) {
        if (!sessions.holds(Access.token(request))) {
            JsonBody.send(response, 403, "Bad_OAuth_Token");
            return;
        }
        var body = JsonBody.MAPPER
                .createObjectNode()
                .put("sub", identity())
                .put("user_id", client.userId())
                .put("organization_id", client.orgId())
                .put("preferred_username", client.username())
                .put("name", "Assay Sandbox");
        JsonBody.send(response, 200, body);
    }

    private void revoke(ServerRequest request, ServerResponse response) {
        sessions.close(Forms.read(request).getOrDefault("token", ""));
        response.send();
    }

    private String identity() {
        return "https://login.salesforce.com/id/" + client.orgId() + "/" + client.userId();
    }

    /** The address by which the caller knows this server. */
    private static String address(ServerRequest request) {
        return "http://"
                + JsonBody.header(request, "Host")
                        .orElse("127.0.0.1:"
                                + request.listenerContext().config().port());
    }
}
