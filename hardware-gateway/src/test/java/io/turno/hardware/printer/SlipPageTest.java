package io.turno.hardware.printer;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

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

    /** Golden: the same bytes as in {@code docs/devices.md}, after the logo. */
    @Test
    void shouldBeTheseBytesWhenATicketIsPrinted() {
        byte[] printed = print("en", TestSlips.of("A001"));

        assertThat(SPACED.formatHex(printed, 0, 17)).isEqualTo("1B 40 1B 74 10 1B 61 01 1D 76 30 00 1E 00 48 00 00");
        int logo = 8 + 8 + 30 * 72;
        assertThat(SPACED.formatHex(printed, logo, printed.length)).isEqualTo("""
                1B 64 01 \
                1D 21 00 1B 45 01 4D 65 72 69 64 69 61 6E 20 4C 6F 6E 64 6F 6E 0A \
                1D 21 00 1B 45 00 41 63 63 6F 75 6E 74 20 6F 70 65 6E 69 6E 67 0A \
                1B 64 01 \
                1D 21 44 1B 45 01 41 30 30 31 0A \
                1B 64 01 \
                1D 21 00 1B 45 00 41 70 70 6F 69 6E 74 6D 65 6E 74 20 41 42 31 32 33 34 0A \
                1D 21 00 1B 45 00 41 68 65 61 64 20 6F 66 20 79 6F 75 3A 20 33 0A \
                1D 21 00 1B 45 00 45 73 74 69 6D 61 74 65 64 20 77 61 69 74 3A 20 31 30 20 74 6F 20 31 35 20 \
                6D 69 6E 75 74 65 73 0A \
                1D 21 00 1B 45 00 46 69 72 73 74 20 66 6C 6F 6F 72 2C 20 6F 6E 20 74 68 65 20 6C 65 66 74 0A \
                1B 64 01 \
                1D 21 00 1B 45 00 46 6F 6C 6C 6F 77 20 79 6F 75 72 20 74 75 72 6E 20 6F 6E 20 79 6F 75 72 20 \
                70 68 6F 6E 65 0A \
                1D 28 6B 04 00 31 41 32 00 1D 28 6B 03 00 31 43 06 1D 28 6B 03 00 31 45 31 \
                1D 28 6B 1B 00 31 50 30 68 74 74 70 73 3A 2F 2F 65 78 61 6D 70 6C 65 2E 63 6F 6D 2F 71 2F 37 66 \
                1D 28 6B 03 00 31 51 30 0A \
                1D 21 00 1B 45 00 44 65 63 20 31 2C 20 32 30 32 36 2C 20 39 3A 30 30 20 41 4D 0A \
                1B 64 03 1D 56 42 00""");
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
        assertThat(text).contains("\u001D!DA", "A001");
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
