package dev.assay.catalog.source;

import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.auth.UnreadableKey;
import dev.assay.service.problem.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What orgs say, as problems. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OrgProblems {

    private static final String UNREACHABLE = "org-unreachable";

    @ExceptionHandler(OrgFailure.class)
    ResponseEntity<ProblemDetail> org(OrgFailure failure) {
        var type = type(failure);
        return shown(new ProblemException(
                failure.lasting() && !failure.dailyLimit() ? 502 : 503,
                type,
                type.equals(UNREACHABLE)
                        ? failure.sentence() + " Try again in a while."
                        : String.valueOf(failure.getMessage())));
    }

    private static String type(OrgFailure failure) {
        if (failure.dailyLimit()) {
            return "org-daily-limit";
        }
        if (failure.signInRefused()) {
            return "org-sign-in-refused";
        }
        return failure.lasting() ? "org-refuses" : UNREACHABLE;
    }

    @ExceptionHandler(UnreadableKey.class)
    ResponseEntity<ProblemDetail> key(UnreadableKey unreadable) {
        return shown(new ProblemException(409, "key-unreadable", String.valueOf(unreadable.getMessage())));
    }

    private static ResponseEntity<ProblemDetail> shown(ProblemException problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .body(problem.getBody());
    }
}
