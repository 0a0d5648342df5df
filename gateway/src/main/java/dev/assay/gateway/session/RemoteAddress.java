package dev.assay.gateway.session;

import org.springframework.web.server.ServerWebExchange;

/** Where a request comes from, as far as the connection shows. */
final class RemoteAddress {

    private RemoteAddress() {}

    static String of(ServerWebExchange exchange) {
        var remote = exchange.getRequest().getRemoteAddress();
        return remote == null ? "unknown" : remote.getHostString();
    }
}
