package dev.assay.gateway.problem;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes problem documents, whatever the request accepts. */
@Component
public class ProblemWriter implements ServerResponse.Context {

    private final ServerCodecConfigurer codecs;

    ProblemWriter(ServerCodecConfigurer codecs) {
        this.codecs = codecs;
    }

    /** Answers the request with a problem. */
    public Mono<Void> write(ServerWebExchange exchange, ErrorResponse error) {
        ProblemDetail problem = error.getBody();
        return ServerResponse.status(error.getStatusCode())
                .headers(headers -> headers.putAll(error.getHeaders()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyValue(problem)
                .flatMap(response -> response.writeTo(exchange, this));
    }

    @Override
    public List<HttpMessageWriter<?>> messageWriters() {
        return codecs.getWriters();
    }

    @Override
    public List<ViewResolver> viewResolvers() {
        return List.of();
    }
}
