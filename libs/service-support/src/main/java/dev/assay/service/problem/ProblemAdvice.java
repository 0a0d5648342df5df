package dev.assay.service.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers every error as a problem document; a surprise is logged under a reference, and only the reference is shown. Comes
 * before Spring's own advice of the same kind, which then stays away: it would answer first, without our types.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler(AccessDeniedException.class)
    ProblemDetail forbidden(AccessDeniedException denied) {
        return new ProblemException(403, "not-allowed", "Your role does not allow this. Ask an administrator.")
                .getBody();
    }

    @ExceptionHandler(Exception.class)
    ProblemDetail surprise(Exception surprise, HttpServletResponse response) throws Exception {
        var reference = UUID.randomUUID().toString();
        if (response.isCommitted()) {
            // A part of the body is out: only a connection that breaks off tells the caller that it is not whole.
            log.warn("An answer broke off, reference {}: {}", reference, surprise.toString());
            throw surprise;
        }
        log.error("A request failed by surprise, reference {}", reference, surprise);
        return new ProblemException(
                        500,
                        "unexpected",
                        "Something went wrong here. The log has it under reference " + reference + ".")
                .getBody();
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var why = UnreadableBody.says(unreadable.getCause());
        var problem = new ProblemException(400, "unreadable-body", "The body cannot be read: " + why);
        return ResponseEntity.badRequest().body(problem.getBody());
    }
}
