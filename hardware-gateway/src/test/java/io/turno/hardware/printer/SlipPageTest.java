package io.turno.hardware.printer;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.turno.contracts.device.DeviceEvent.PrintRequested;
import io.turno.contracts.device.TicketSlip;
import io.turno.hardware.TestSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlipPageTest {
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ").withUpperCase();
    private final SlipPage page = new SlipPage(TestSettings.of(Map.of()));

    /** Golden: the bytes in {@code docs/devices.md}, after the logo. */
    @Test
    void shouldBeTheDocumentedBytesWhenATicketIsPrinted() throws IOException {
        byte[] printed = print("en", TestSlips.of("A001"));

        assertThat(SPACED.formatHex(printed, 0, 17)).isEqualTo("1B 40 1B 74 10 1B 61 01 1D 76 30 00 1E 00 48 00 00");
        int logo = 8 + 8 + 30 * 72;
        assertThat(SPACED.formatHex(printed, logo, printed.length)).isEqualTo(documented());
    }

    /** The bytes of the one block of {@code docs/devices.md} that is marked as such; what follows two spaces explains them. */
    private static String documented() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "devices.md"));
        String block = document.substring(document.indexOf("```escpos\n") + 10);
        return block.substring(0, block.indexOf("```"))
                .lines()
                .map(line -> line.split(" {2}")[0].strip())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({"es,Por delante de usted: 3", "fr,Attente estimée : 10 à 15 minutes", "de,Vor Ihnen: 3"})
    void shouldBeTextInTheVisitorsLanguageWhenThePrinterHasItsLetters(String locale, String words) {
        assertThat(new String(print(locale, TestSlips.of("A001")), LATIN)).contains(words);
    }

    @Test
    void shouldBeDrawnWhenThePrinterHasNoSuchLetters() {
        byte[] printed = print("ar", TestSlips.bare("ميريديان لندن", "فتح حساب", "A001"));

        String text = new String(printed, LATIN);
        assertThat(text).contains("\u001D!D\u001BE\u0001A001\n");
        assertThat(text.split("\u001Dv0", -1)).hasSizeGreaterThanOrEqualTo(4);
    }

    /** A joined letter looks another than one alone, and the first letter stands at the right. */
    @Test
    void shouldShapeAndTurnWhenArabicIsDrawn() {
        Raster joined = DrawnText.of("بب", true, 1, 576);
        Raster apart = DrawnText.of("ب\u200Cب", true, 1, 576);
        Raster wordFirst = DrawnText.of("ب 1", true, 1, 576);
        Raster numberFirst = DrawnText.of("1 ب", true, 1, 576);

        assertThat(joined).isNotEqualTo(apart);
        assertThat(wordFirst).isNotEqualTo(numberFirst);
        assertThat(black(joined)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {384, 576})
    void shouldStayWithinThePaperWhenDrawnTextIsLong(int width) {
        Raster drawn = DrawnText.of("يرجى التوجه إلى الشباك ".repeat(10).strip(), true, 1, width);

        assertThat(drawn.bytesPerLine()).isEqualTo(width / 8);
        assertThat(drawn.height()).isGreaterThan(100);
    }

    private static int black(Raster raster) {
        int count = 0;
        for (byte dots : raster.dots()) {
            count += Integer.bitCount(dots & 0xFF);
        }
        return count;
    }

    private byte[] print(String locale, TicketSlip slip) {
        var request = new PrintRequested(UUID.randomUUID(), UUID.randomUUID(), locale, slip);
        return page.of(new PrintJob(UUID.randomUUID(), request));
    }
}
