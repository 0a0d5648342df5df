package dev.assay.sandbox.salesforce;

import dev.assay.sandbox.http.Settings;
import dev.assay.sandbox.salesforce.fault.Counters;
import dev.assay.sandbox.salesforce.fault.Fault;
import dev.assay.sandbox.salesforce.fault.FaultAnswers;
import dev.assay.sandbox.salesforce.fault.Faults;
import dev.assay.sandbox.salesforce.oauth.Sessions;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stands before the data API: faults first, then the token. */
public final class Access implements Filter {

    private static final HeaderName LIMITS = HeaderNames.create("Sforce-Limit-Info");

    private final Sessions sessions;
    private final Faults faults;
    private final Counters counters;
    private final Settings<SalesforceSettings> settings;
    private final Consumer<@Nullable String> moveVersion;

    Access(
            Sessions sessions,
            Faults faults,
            Counters counters,
            Settings<SalesforceSettings> settings,
            Consumer<@Nullable String> moveVersion) {
        this.sessions = sessions;
        this.faults = faults;
        this.counters = counters;
        this.settings = settings;
        this.moveVersion = moveVersion;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        var path = request.path().path();
        if (path.startsWith("/services/")) {
            var ofDataApi = path.startsWith("/services/data/v");
            if (ofDataApi) {
                response.header(LIMITS, "api-usage=" + counters.request() + "/5000000");
                slow(settings.current().slowMillis());
            }
            var fault = faults.due(request.prologue().method().text(), path);
            if (fault.isPresent() && answered(fault.get(), request, response)) {
                return;
            }
            if (ofDataApi && !ApiRoutes.isKnown(path)) {
                throw ApiError.notFound();
            }
            if (ofDataApi && !sessions.uses(token(request))) {
                throw ApiError.expired();
            }
        }
        chain.proceed();
    }

    private boolean answered(Fault fault, RoutingRequest request, RoutingResponse response) {
        request.context().register(fault);
        switch (fault.kind()) {
            case EXPIRE_TOKENS -> sessions.closeAll();
            case MOVE_VERSION -> moveVersion.accept(fault.dataset());
            default -> {
                return FaultAnswers.answer(fault, response);
            }
        }
        return false;
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
