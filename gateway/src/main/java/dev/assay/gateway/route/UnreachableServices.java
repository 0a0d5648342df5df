package dev.assay.gateway.route;

import dev.assay.service.problem.ProblemException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Says which service does not answer, and whether trying again is safe. */
@Component
class UnreachableServices implements GlobalFilter, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange).onErrorMap(error -> problem(serviceOf(exchange), error));
    }

    private static Throwable problem(String service, Throwable error) {
        return switch (error) {
            case ConnectException refused -> down(service);
            case UnknownHostException unknown -> down(service);
            case TimeoutException silent -> silent(service);
            case ResponseStatusException late
            when late.getStatusCode() == HttpStatus.GATEWAY_TIMEOUT -> silent(service);
            case IOException broken ->
                new ProblemException(
                        502,
                        "service-broke-off",
                        service
                                + " broke the connection off before it answered. Look whether the request was done before"
                                + " you try again.");
            default -> error;
        };
    }

    private static ProblemException down(String service) {
        var problem = new ProblemException(
                503, "service-unavailable", service + " does not answer right now. Try again in a moment.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
        return problem;
    }

    private static ProblemException silent(String service) {
        return new ProblemException(
                504,
                "service-silent",
                service + " did not answer in time. Look whether the request was done before you try again.");
    }

    private static String serviceOf(ServerWebExchange exchange) {
        Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return route == null ? "The service" : route.getId() + "-service";
    }
}
