package dev.assay.service.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTests {

    private static final String PURPOSE = "connection:openai";

    private final Sealer sealer = new Sealer(key(1));

    private static String key(int fill) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sk-123", "größer als ASCII: 鍵"})
    void opensWhatItSealed(String secret) {
        assertThat(sealer.open(sealer.seal(secret, PURPOSE), PURPOSE)).isEqualTo(secret);
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        assertThat(sealer.seal("sk-123", PURPOSE)).isNotEqualTo(sealer.seal("sk-123", PURPOSE));
    }

    @Test
    void refusesAnotherPurpose() {
        var sealed = sealer.seal("sk-123", PURPOSE);

        assertThatThrownBy(() -> sealer.open(sealed, "connection:other"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("connection:other")
                .hasMessageContaining("enter it again");
    }

    @Test
    void refusesAnotherKey() {
        var sealed = new Sealer(key(2)).seal("sk-123", PURPOSE);

        assertThatThrownBy(() -> sealer.open(sealed, PURPOSE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ASSAY_SEAL_KEY");
    }

    @Test
    void refusesWhatWasTamperedWith() {
        var bytes = Base64.getDecoder().decode(sealer.seal("sk-123", PURPOSE));
        bytes[bytes.length - 1] ^= 1;

        assertThatThrownBy(() -> sealer.open(Base64.getEncoder().encodeToString(bytes), PURPOSE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesWhatIsTooShortToBeSealed() {
        assertThatThrownBy(() -> sealer.open("AAAA", PURPOSE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(PURPOSE);
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatThrownBy(() -> new Sealer("c2hvcnQ="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes");
    }
}
