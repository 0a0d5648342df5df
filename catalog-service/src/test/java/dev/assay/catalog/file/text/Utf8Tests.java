package dev.assay.catalog.file.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Tests {

    @Test
    void agreesWithTheDecoderOfTheJdkOnRandomBytes() {
        var random = new Random(11);
        // Bytes at the borders of what may begin or follow a sequence.
        var borders = new int[] {
            0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF4,
            0xF5
        };
        for (int round = 0; round < 30_000; round++) {
            var bytes = new byte[random.nextInt(6)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) borders[random.nextInt(borders.length)];
            }

            assertThat(Utf8.kind(bytes, 0, bytes.length) == Utf8.Kind.TEXT)
                    .as("%s", java.util.HexFormat.of().formatHex(bytes))
                    .isEqualTo(decodes(bytes));
        }
    }

    @Test
    void seesNul() {
        assertThat(Utf8.kind(new byte[] {'a', 0, 'b'}, 0, 3)).isEqualTo(Utf8.Kind.WITH_NUL);
        assertThat(Utf8.kind(new byte[] {'a', 0, (byte) 0xFF}, 0, 3)).isEqualTo(Utf8.Kind.MALFORMED);
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
