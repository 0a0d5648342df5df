package dev.assay.salesforce;

import org.jspecify.annotations.Nullable;

/** An org does not let us in: an administrator must change something, which the message says. */
public final class SignInRefused extends OrgFailure {

    /**
     * @param status the HTTP status of the token endpoint
     * @param errorCode the OAuth error
     * @param message who refused what, and what to do
     */
    public SignInRefused(int status, @Nullable String errorCode, String message) {
        super(status, errorCode, message, true);
    }

    @Override
    public boolean signInRefused() {
        return true;
    }
}
