package io.turno.hardware.printer;

import java.util.Optional;

import io.turno.contracts.PureRule;
import io.turno.contracts.device.PrinterStatus;

/** What somebody has to do something about at a printer; the most urgent only. */
@PureRule
final class PrinterProblem {
    private PrinterProblem() {}

    static Optional<String> of(PrinterStatus status) {
        if (status.coverOpen()) {
            return Optional.of("cover-open");
        }
        if (status.paperOut()) {
            return Optional.of("paper-out");
        }
        if (status.failed()) {
            return Optional.of("printer-failed");
        }
        return status.paperLow() ? Optional.of("paper-low") : Optional.empty();
    }
}
