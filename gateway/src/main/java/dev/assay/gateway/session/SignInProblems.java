package dev.assay.gateway.session;

import dev.assay.service.problem.ProblemException;
import org.springframework.http.HttpHeaders;

/** Why somebody is not let in. */
final class SignInProblems {

    private SignInProblems() {}

    static ProblemException notSignedIn() {
        return new ProblemException(
                401, "not-signed-in", "You are not signed in, or no longer. Open a new sign-in link.");
    }

    static ProblemException notAllowed() {
        return new ProblemException(403, "not-allowed", "Your role does not allow this. Ask an administrator.");
    }

    static ProblemException pageOutdated() {
        return new ProblemException(
                403,
                "csrf-token-missing",
                "The request does not come from a page of this session. Reload the page and try again.");
    }

    static ProblemException tooManyAttempts() {
        var problem = new ProblemException(
                429, "too-many-attempts", "Too many failed attempts from your address. Wait a minute and try again.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "60");
        return problem;
    }
}
