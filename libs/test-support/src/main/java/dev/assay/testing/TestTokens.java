package dev.assay.testing;

import dev.assay.service.security.Tokens;
import java.util.List;

/** Tokens that services under test accept. Each is good for some minutes: make one when it is needed. */
public final class TestTokens {

    /** base64 of 32 bytes that nobody uses elsewhere. */
    public static final String TOKEN_KEY = "dGVzdHMgc2lnbiB0b2tlbnMgd2l0aCB0aGlzIGtleSE=";

    /** base64 of 32 bytes that nobody uses elsewhere. */
    public static final String SEAL_KEY = "dGVzdHMgc2VhbCBzZWNyZXRzIHdpdGggdGhpcyBrZXk=";

    private static final Tokens TOKENS = new Tokens(TOKEN_KEY);

    private TestTokens() {}

    /** Of a user who may only look. */
    public static String viewer() {
        return user("vera", "viewer");
    }

    /** Of a user who may build and run analyses. */
    public static String analyst() {
        return user("anna", "analyst");
    }

    /** Of a user who may do everything. */
    public static String admin() {
        return user("adam", "admin");
    }

    /** Of any user. */
    public static String user(String name, String... roles) {
        return TOKENS.forUser(name, List.of(roles));
    }

    /** Of a service acting for itself, for example {@code catalog}. */
    public static String service(String name) {
        return TOKENS.forService(name);
    }
}
