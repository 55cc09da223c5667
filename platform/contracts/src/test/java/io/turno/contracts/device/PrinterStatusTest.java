package io.turno.contracts.device;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PrinterStatusTest {

    /** Bytes as in Epson's reference of DLE EOT. */
    @ParameterizedTest
    @CsvSource({
        "12,12,false,false,false,false",
        "16,12,true,false,false,false",
        "12,1E,false,false,true,false",
        "32,7E,false,true,true,false",
        "12,72,false,true,false,false",
        "52,12,false,false,false,true",
    })
    void shouldKnowWhatIsWrongWhenThePrinterSaysSo(
            String cause, String paper, boolean cover, boolean out, boolean low, boolean failed) {
        var status = PrinterStatus.of((byte) Integer.parseInt(cause, 16), (byte) Integer.parseInt(paper, 16));

        assertThat(status).contains(new PrinterStatus(cover, out, low, failed));
        assertThat(status.orElseThrow().prints()).isEqualTo(!cover && !out && !failed);
    }

    static Stream<PrinterStatus> statuses() {
        return IntStream.range(0, 16)
                .mapToObj(bits -> new PrinterStatus((bits & 1) > 0, (bits & 2) > 0, (bits & 6) > 0, (bits & 8) > 0));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void shouldReadTheSameStatusWhenItWentThroughItsBytes(PrinterStatus status) {
        assertThat(PrinterStatus.of(status.cause(), status.paper())).contains(status);
    }

    @Test
    void shouldTellTheTwoKindsOfAnswersApartWhenAnyByteComes() {
        for (int value = 0; value < 256; value++) {
            byte answer = (byte) value;

            assertThat(PrinterStatus.isRealTime(answer) && PrinterStatus.isProcessed(answer))
                    .isFalse();
            assertThat(PrinterStatus.of(answer, (byte) 0x12).isPresent()).isEqualTo(PrinterStatus.isRealTime(answer));
        }
    }
}
