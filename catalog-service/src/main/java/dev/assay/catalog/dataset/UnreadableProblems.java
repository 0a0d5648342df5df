package dev.assay.catalog.dataset;

import dev.assay.service.problem.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Records that cannot be read, as problems: the request is understood, and the dataset does not allow it. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableProblems {

    @ExceptionHandler(Unreadable.class)
    ResponseEntity<ProblemDetail> unreadable(Unreadable unreadable) {
        var reason = unreadable.reason();
        var problem = new ProblemException(422, reason.code(), reason.message());
        return ResponseEntity.status(problem.getStatusCode())
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .body(problem.getBody());
    }
}
