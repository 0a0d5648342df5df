package dev.assay.catalog.file.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever is sent, reading ends, and every line is either part of a row or told. Seeds are fixed, so a failure repeats. */
class GarbageTests {

    private static final ReadingChoices CSV = new ReadingChoices(null, ',', (int) '"', StandardCharsets.UTF_8);

    private static final ReadingChoices JSON = new ReadingChoices(null, null, null, StandardCharsets.UTF_8);

    @Test
    void losesNoGoodRowAmongBadOnes() throws IOException {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var csv = new StringBuilder("a,b\n");
            var good = 0;
            for (int i = 0; i < 50; i++) {
                if (random.nextInt(3) > 0) {
                    csv.append("good").append(good++).append(",x\n");
                } else {
                    // Quotes that open and are not closed by another line are what could swallow good rows.
                    csv.append(broken(random)).append('\n');
                }
            }

            var lines = ReadRows.of(csv.toString(), CSV).lines();

            for (int i = 0; i < good; i++) {
                assertThat(lines).as("seed %d", seed).anyMatch(matches("\\d+:good" + i + "\\|x"));
            }
        }
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static String broken(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "one value";
            case 1 -> "\"stray\"x,y";
            case 2 -> "\"\"\"x\"y,z";
            case 3 -> "1,2,3";
            default -> "\"x\" ,\"y";
        };
    }

    @Test
    void readsRandomBytesToTheirEnd() throws IOException {
        var alphabet = "\",\n\r'\\{}[]:;\t a1\0";
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var bytes = new byte[random.nextInt(4_000)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = random.nextInt(20) == 0
                        ? (byte) random.nextInt(256)
                        : (byte) alphabet.charAt(random.nextInt(alphabet.length()));
            }
            for (var head : new String[] {"h,i\n", "{\"a\":1}\n"}) {
                var file = head.getBytes(StandardCharsets.US_ASCII);
                var all = Arrays.copyOf(file, file.length + bytes.length);
                System.arraycopy(bytes, 0, all, file.length, bytes.length);

                var choices = head.startsWith("{") ? JSON : CSV;
                var read = ReadRows.of(new ByteArrayInputStream(all), choices, 500);

                assertThat(read.facts().bytes()).as("seed %d", seed).isEqualTo(all.length);
            }
        }
    }
}
