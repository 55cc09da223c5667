package io.turno.branch.ticket;

import java.time.LocalDate;

/**
 * What is printed and called: the service's prefix and a number that starts again every local day.
 *
 * @param day the local day on which it is the only one of its kind
 */
record TicketNumber(String prefix, int ordinal, LocalDate day) {
    String text() {
        return "%s%03d".formatted(prefix, ordinal);
    }
}
