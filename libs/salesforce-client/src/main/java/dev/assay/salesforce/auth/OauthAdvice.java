package dev.assay.salesforce.auth;

import java.util.Locale;

/** What an administrator must do about a refused sign-in, by the errors that the JWT bearer flow is known to give. */
final class OauthAdvice {

    private static final int SHOWN = 200;

    private OauthAdvice() {}

    /** A description, cut off where it is long. */
    static String excerpt(String description) {
        return description.length() <= SHOWN ? description : description.substring(0, SHOWN) + "…";
    }

    /** One or two sentences. */
    static String on(String error, String description) {
        var said = description.toLowerCase(Locale.ROOT);
        if (said.contains("hasn't approved this consumer")) {
            return "Check the username: one that the org does not have gets this answer too. If it is right, set the app's "
                    + "permitted users to 'Admin approved users are pre-authorized', assign it to the user by a profile or "
                    + "permission set, and add the scopes api and refresh_token.";
        }
        if (said.contains("not admin approved") || error.equals("invalid_app_access")) {
            return "Assign the app to the user by a profile or a permission set.";
        }
        if (said.contains("audience")) {
            return "Set the source's audience to https://login.salesforce.com, to https://test.salesforce.com for a "
                    + "sandbox, or to the site's URL.";
        }
        if (said.contains("client identifier invalid") || error.equals("invalid_client_id")) {
            return "Check the consumer key: it is the app's client id, in the org that the login URL leads to.";
        }
        if (said.startsWith("expired authorization code")) {
            return "Two assertions in a row came too late: set this machine's clock.";
        }
        if (said.startsWith("expired")) {
            return "Let the app's refresh token policy keep tokens valid until revoked, and approve the user again.";
        }
        if (said.contains("user is locked") || said.contains("inactive user")) {
            return "Unlock or activate the user in Setup, Users.";
        }
        if (said.contains("invalid assertion") || said.contains("invalid signature")) {
            return "Upload to the app the certificate that belongs to this private key.";
        }
        if (said.contains("ip restricted") || said.contains("ip address")) {
            return "Relax the app's or the profile's IP restrictions for this machine.";
        }
        return switch (error) {
            case "invalid_client", "unauthorized_client", "unsupported_grant_type" ->
                "Let the app use digital signatures: upload the certificate and enable the JWT bearer flow.";
            case "inactive_org" -> "The org is closed, locked or suspended: ask Salesforce.";
            case "rate_limit_exceeded" -> "There were too many sign-ins. Wait some minutes and try again.";
            case "invalid_grant" ->
                "Check the username, the certificate that the app has, and which users the app permits.";
            default -> "Check the app's settings.";
        };
    }
}
