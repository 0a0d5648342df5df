package dev.assay.gateway.ui;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The pages. Assets carry a hash of their content in their names and never change; everything else is asked for again each
 * time. A navigation to any page of the single-page application gets its one document; a missing asset stays missing.
 */
@Configuration(proxyBeanMethods = false)
class Pages {

    private static final String ROOT = "META-INF/resources/";
    private static final Resource DOCUMENT = new ClassPathResource(ROOT + "index.html");
    private static final CacheControl UNCHANGING =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final List<String> NO_PAGES = List.of("/api/", "/internal/", "/actuator/", "/assets/", "/sign-in");

    @Bean
    RouterFunction<ServerResponse> pageRoutes() {
        return RouterFunctions.resources(
                        "/assets/**",
                        new ClassPathResource(ROOT + "assets/"),
                        (asset, headers) -> headers.setCacheControl(UNCHANGING))
                .and(RouterFunctions.route(isNavigation(), request -> ServerResponse.ok()
                        .cacheControl(CacheControl.noCache())
                        .contentType(MediaType.TEXT_HTML)
                        .bodyValue(DOCUMENT)));
    }

    private static RequestPredicate isNavigation() {
        return request -> request.method().equals(HttpMethod.GET)
                && asksForHtml(request)
                && NO_PAGES.stream().noneMatch(request.path()::startsWith)
                && DOCUMENT.exists();
    }

    /** By name: scripts and images are asked for with {@code *}{@code /*}, which html would match too. */
    private static boolean asksForHtml(ServerRequest request) {
        return request.headers().accept().stream()
                .anyMatch(type -> type.isConcrete() && type.isCompatibleWith(MediaType.TEXT_HTML));
    }
}
