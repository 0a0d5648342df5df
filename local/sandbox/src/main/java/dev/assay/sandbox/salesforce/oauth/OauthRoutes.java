package dev.assay.sandbox.salesforce.oauth;

import dev.assay.sandbox.http.Forms;
import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.http.Settings;
import dev.assay.sandbox.salesforce.SalesforceSettings;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.InstantSource;

/** {@code POST /services/oauth2/token}. */
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
        rules.post("/services/oauth2/token", this::token);
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
            var audience = assertions.accept(
                    form.getOrDefault("assertion", ""), address, Duration.ofSeconds(now.expBoundSeconds()));
            now.clientApproval().require();
            var token = sessions.open(client.orgId(), Duration.ofSeconds(now.tokenSeconds()), now.tokenRequests());
            var body = JsonBody.MAPPER
                    .createObjectNode()
                    .put("access_token", token)
                    .put("scope", "wave_api api refresh_token")
                    .put("instance_url", address)
                    .put("id", client.identity(audience.startsWith("https://test.") ? "test" : "login"))
                    .put("token_type", "Bearer");
            JsonBody.send(response, 200, body);
        } catch (Assertions.Refused e) {
            var body =
                    JsonBody.MAPPER.createObjectNode().put("error", e.error).put("error_description", e.getMessage());
            JsonBody.send(response, 400, body);
        }
    }

    /** The address by which the caller knows this server. */
    static String address(ServerRequest request) {
        return "http://"
                + JsonBody.header(request, "Host")
                        .orElse("127.0.0.1:"
                                + request.listenerContext().config().port());
    }
}
