package dev.assay.launcher.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ServiceTokenTests {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void saysThatAServiceIsAskingForFiveMinutes() {
        var parts = ServiceToken.signed(KEY, Instant.ofEpochSecond(1_000)).split("\\.");

        var claims = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.path("roles").get(0).asString()).isEqualTo("service");
        assertThat(claims.path("exp").asLong()).isEqualTo(1_300);
        assertThat(parts).hasSize(3);
    }

    @Test
    void isSignedWithTheKey() {
        var other = Base64.getEncoder()
                .encodeToString("another key of thirty-two bytes!".getBytes(StandardCharsets.US_ASCII));
        var now = Instant.ofEpochSecond(1_000);

        assertThat(ServiceToken.signed(KEY, now)).isNotEqualTo(ServiceToken.signed(other, now));
    }
}
