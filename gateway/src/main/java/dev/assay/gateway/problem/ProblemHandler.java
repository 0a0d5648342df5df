package dev.assay.gateway.problem;

import dev.assay.service.problem.ProblemException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/** Answers every error as a problem document; a surprise is logged under a reference, and only the reference is shown. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemHandler implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemWriter writer;

    ProblemHandler(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        if (error instanceof AbortedException) {
            // The caller hung up in the middle of a body: nobody is left to answer.
            return Mono.empty();
        }
        return writer.write(exchange, problem(exchange, error));
    }

    private static ErrorResponse problem(ServerWebExchange exchange, Throwable error) {
        return switch (error) {
            case ProblemException problem -> problem;
            case ResponseStatusException missing
            when missing.getStatusCode() == HttpStatus.NOT_FOUND ->
                new ProblemException(
                        404,
                        "not-found",
                        "Nothing is at " + exchange.getRequest().getPath().value() + ".");
            case ErrorResponse response -> response;
            case DataAccessException unreachable -> {
                log.warn("The document store does not answer", unreachable);
                yield storeDown();
            }
            default -> surprise(error);
        };
    }

    private static ProblemException storeDown() {
        var problem = new ProblemException(
                503, "store-unavailable", "Who is signed in cannot be looked up right now. Try again in a moment.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
        return problem;
    }

    private static ProblemException surprise(Throwable error) {
        var reference = UUID.randomUUID().toString();
        log.error("A request failed by surprise, reference {}", reference, error);
        return new ProblemException(
                500, "unexpected", "Something went wrong here. The log has it under reference " + reference + ".");
    }
}
