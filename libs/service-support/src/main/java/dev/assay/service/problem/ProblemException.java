package dev.assay.service.problem;

import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A situation that a caller can understand and act on. */
public class ProblemException extends ErrorResponseException {

    /** What every type begins with in a problem document. */
    static final String TYPES = "/problems/";

    /**
     * @param status the HTTP status
     * @param type stable, in kebab case, for example {@code run-not-found}
     * @param detail what happened, where, and what to do; never holds a secret
     */
    public ProblemException(int status, String type, String detail) {
        super(HttpStatusCode.valueOf(status), problem(status, type, detail), null);
    }

    /** Adds a member to the problem document, for example the rows that are wrong. */
    public ProblemException with(String name, Object value) {
        getBody().setProperty(name, value);
        return this;
    }

    private static ProblemDetail problem(int status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        problem.setType(URI.create(TYPES + type));
        var words = type.replace('-', ' ');
        problem.setTitle(Character.toUpperCase(words.charAt(0)) + words.substring(1));
        return problem;
    }

    @Override
    public String getMessage() {
        var detail = getBody().getDetail();
        return detail == null ? super.getMessage() : detail;
    }
}
