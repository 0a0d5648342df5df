package dev.assay.export.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The header that names a download, as RFC 6266 wants it: a name in ASCII for programs that read no other, and the true one
 * encoded as RFC 5987 says.
 */
final class Attachment {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UNQUOTABLE = Pattern.compile("[^ !#-$&-\\[\\]-~]");
    private static final String UNENCODED = "!#$&+-.^_`|~";

    private Attachment() {}

    /** The value of {@code Content-Disposition}. */
    static String named(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        var ascii = UNQUOTABLE.matcher(plain).replaceAll("_");
        var header = "attachment; filename=\"" + ascii + "\"";
        return ascii.equals(name) ? header : header + "; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (var octet : name.getBytes(StandardCharsets.UTF_8)) {
            var letter = (char) (octet & 0xff);
            var plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || UNENCODED.indexOf(letter) >= 0);
            if (plain) {
                encoded.append(letter);
            } else {
                encoded.append('%').append("%02X".formatted(octet & 0xff));
            }
        }
        return encoded.toString();
    }
}
