package dev.assay.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class TokensTests {

    private static final String KEY = "dGVzdHMgc2lnbiB0b2tlbnMgd2l0aCB0aGlzIGtleSE=";
    private static final String OTHER_KEY = "dGVzdHMgc2VhbCBzZWNyZXRzIHdpdGggdGhpcyBrZXk=";

    private final Tokens tokens = new Tokens(KEY);
    private final JwtDecoder decoder =
            NimbusJwtDecoder.withSecretKey(Tokens.keyOf(KEY)).build();

    @Test
    void saysWhoTheUserIsAndWhatHeMay() {
        var token = decoder.decode(tokens.forUser("anna", List.of("analyst", "viewer")));

        assertThat(token.getSubject()).isEqualTo("anna");
        assertThat(token.getClaimAsStringList(Tokens.ROLES)).containsExactly("analyst", "viewer");
    }

    @Test
    void aServiceHasTheServicesRole() {
        var token = decoder.decode(tokens.forService("catalog"));

        assertThat(token.getSubject()).isEqualTo("catalog");
        assertThat(token.getClaimAsStringList(Tokens.ROLES)).containsExactly(Tokens.SERVICE);
    }

    @Test
    void isGoodForMinutesOnly() {
        var token = decoder.decode(tokens.forService("catalog"));

        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void isNotAcceptedUnderAnotherKey() {
        var foreign = new Tokens(OTHER_KEY).forService("catalog");

        assertThatThrownBy(() -> decoder.decode(foreign)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatThrownBy(() -> new Tokens("c2hvcnQ="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ASSAY_TOKEN_KEY");
    }
}
