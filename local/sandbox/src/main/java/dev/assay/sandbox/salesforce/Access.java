package dev.assay.sandbox.salesforce;

import dev.assay.sandbox.http.Settings;
import dev.assay.sandbox.salesforce.oauth.Sessions;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;

/** Stands before the data API: faults first, then the token. */
public final class Access implements Filter {

    private final Sessions sessions;
    private final Faults faults;
    private final Settings<SalesforceSettings> settings;

    Access(Sessions sessions, Faults faults, Settings<SalesforceSettings> settings) {
        this.sessions = sessions;
        this.faults = faults;
        this.settings = settings;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (request.path().path().startsWith("/services/data/v")) {
            var used = faults.request();
            response.header(HeaderNames.create("Sforce-Limit-Info"), "api-usage=" + used + "/5000000");
            slow(settings.current().slowMillis());
            if (faults.answer(response)) {
                return;
            }
            if (!sessions.holds(token(request))) {
                throw expired();
            }
        }
        chain.proceed();
    }

    /** What a caller hears whose token is not good. */
    static ApiError expired() {
        return new ApiError(401, "INVALID_SESSION_ID", "Session expired or invalid");
    }

    /** The token that a request shows, as {@code Bearer} or in the old way as {@code OAuth}; empty when none. */
    public static String token(ServerRequest request) {
        var header = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
        var space = header.indexOf(' ');
        var scheme = space < 0 ? "" : header.substring(0, space);
        return scheme.equalsIgnoreCase("Bearer") || scheme.equalsIgnoreCase("OAuth") ? header.substring(space + 1) : "";
    }

    private static void slow(long millis) {
        if (millis > 0) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
