package io.turno.hardware.printer;

import java.util.Optional;

import io.turno.contracts.device.PrinterStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PrinterProblemTest {

    @ParameterizedTest
    @CsvSource({
        "true,true,true,true,cover-open",
        "false,true,true,true,paper-out",
        "false,false,true,true,printer-failed",
        "false,false,true,false,paper-low",
        "false,false,false,false,",
    })
    void shouldNameTheMostUrgentWhenSeveralThingsAreWrong(
            boolean cover, boolean out, boolean low, boolean failed, String problem) {
        assertThat(PrinterProblem.of(new PrinterStatus(cover, out, low, failed)))
                .isEqualTo(Optional.ofNullable(problem));
    }
}
