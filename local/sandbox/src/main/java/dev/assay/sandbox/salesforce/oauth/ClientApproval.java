package dev.assay.sandbox.salesforce.oauth;

/** Whether the registered app and its user may sign in, and what they hear if not. */
public enum ClientApproval {
    /** They may. */
    APPROVED("", ""),
    /** The user has not approved the app, nor has an administrator on the user's behalf. */
    NOT_APPROVED("invalid_grant", "user hasn't approved this consumer"),
    /** The app is for users whom an administrator has approved, and this one is not among them. */
    NOT_ADMIN_APPROVED("invalid_app_access", "user is not admin approved to access this app"),
    /** The user is locked out. */
    USER_LOCKED("invalid_grant", "user is locked"),
    /** The app is not there. */
    APP_UNKNOWN("invalid_client_id", "client identifier invalid"),
    /** The app has no digital signature. */
    APP_WITHOUT_SIGNATURE("invalid_client", "invalid client credentials"),
    /** The flow is switched off in the org. */
    FLOW_DISABLED("unauthorized_client", "This flow is not enabled for the app or the org");

    private final String error;
    private final String description;

    ClientApproval(String error, String description) {
        this.error = error;
        this.description = description;
    }

    void require() throws Assertions.Refused {
        if (this != APPROVED) {
            throw new Assertions.Refused(error, description);
        }
    }
}
