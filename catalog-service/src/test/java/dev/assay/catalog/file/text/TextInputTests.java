package dev.assay.catalog.file.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextInputTests {

    private static final String GERMAN = "id;Bemerkung\n1;Größe überprüfen, Maß nehmen\n2;schöne Grüße für 5 €\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void followsTheByteOrderMark(String encoding) throws IOException {
        var in = open(("\uFEFF" + GERMAN).getBytes(encoding));

        assertThat(read(in)).isEqualTo(GERMAN);
        assertThat(in.encoding()).isEqualTo(Charset.forName(encoding));
        assertThat(in.marked()).isTrue();
        assertThat(in.bytes()).isEqualTo(("\uFEFF" + GERMAN).getBytes(encoding).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void findsTheEncodingWithoutAMark(String encoding) throws IOException {
        var in = open(GERMAN.getBytes(encoding));

        assertThat(read(in)).isEqualTo(GERMAN);
        assertThat(in.encoding()).isEqualTo(Charset.forName(encoding));
        assertThat(in.marked()).isFalse();
        assertThat(in.bytes()).isEqualTo(GERMAN.getBytes(encoding).length);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, 'номер;описание\n1;Клиент жалуется на задержку доставки\n2;Товар повреждён при перевозке\n'",
        "Shift_JIS, '番号;内容\n1;商品の配達が遅れています。\n2;返金をお願いします。カードが使えません。\n'",
        "GB18030, '编号;内容\n1;客户投诉送货延迟，请尽快处理。\n2;商品在运输过程中损坏，要求退款。\n'",
        "EUC-KR, '번호;내용\n1;배송이 늦어지고 있습니다.\n2;상품이 파손되어 환불을 요청합니다.\n'"
    })
    void findsEncodingsOfOtherScripts(String encoding, String text) throws IOException {
        var in = open(text.getBytes(encoding));

        assertThat(read(in)).isEqualTo(text);
        assertThat(in.encoding()).isEqualTo(Charset.forName(encoding));
    }

    @Test
    void findsTheEncodingHoweverLateItShows() throws IOException {
        var ascii = "id,note\n1,plain\n".repeat(100_000);

        assertThat(read(open((ascii + "x,Ä €").getBytes("windows-1252")))).isEqualTo(ascii + "x,Ä €");
        assertThat(read(open((ascii + "x,Ä €").getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(ascii + "x,Ä €");
    }

    @Test
    void doesNotMistakeAFewAccentsForAnotherScript() throws IOException {
        var text = "id,name\n1,Caf\u00e9 au lait\n2,plain\n3,na\u00efve\n4,5\u00a0% off\n";

        assertThat(read(open(text.getBytes("windows-1252")))).isEqualTo(text);
    }

    @Test
    void takesAFewBrokenBytesInUtf8ForWhatTheyAre() throws IOException {
        var bytes = "ü,ö,ä,X,ß".getBytes(StandardCharsets.UTF_8);
        bytes[9] = (byte) 0xE9;

        var in = open(bytes);

        assertThat(in.readAllBytes()).isEqualTo(bytes);
        assertThat(in.encoding()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void marksWhatCannotBeDecoded() throws IOException {
        var unpaired = "a\ud800b".getBytes(StandardCharsets.UTF_16LE);
        unpaired[2] = 0;
        unpaired[3] = (byte) 0xD8;

        assertThat(new TextInput(new ByteArrayInputStream(unpaired), StandardCharsets.UTF_16LE).readAllBytes())
                .startsWith('a')
                .contains(0xFF);
        assertThat(new TextInput(new ByteArrayInputStream(new byte[] {'a', (byte) 0x81, 'b'}), Guess.WESTERN)
                        .readAllBytes())
                .containsExactly('a', 0xFF, 'b');
    }

    @Test
    void doesAsTheUserSays() throws IOException {
        var in = new TextInput(new ByteArrayInputStream("ł".getBytes("ISO-8859-2")), Charset.forName("ISO-8859-2"));

        assertThat(read(in)).isEqualTo("ł");
    }

    @Test
    void refusesAnEncodingThatTheMarkContradicts() {
        var bytes = "\uFEFFa".getBytes(StandardCharsets.UTF_16LE);

        assertThatThrownBy(() -> new TextInput(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("UTF-16LE");
    }

    @Test
    void keepsWhatCrossesTheBordersOfItsBuffers() throws IOException {
        var text = "a😀ü€".repeat(60_000);
        for (var shift = 0; shift < 4; shift++) {
            var shifted = "x".repeat(shift) + text;

            assertThat(read(open(("\uFEFF" + shifted).getBytes(StandardCharsets.UTF_16LE))))
                    .isEqualTo(shifted);
            assertThat(read(open(shifted.getBytes("GB18030")))).isEqualTo(shifted);
            assertThat(read(open(shifted.getBytes(StandardCharsets.UTF_8)))).isEqualTo(shifted);
        }
    }

    private static TextInput open(byte[] bytes) throws IOException {
        return new TextInput(new ByteArrayInputStream(bytes), null);
    }

    private static String read(TextInput in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
