package io.turno.hardware.printer;

import java.time.Duration;
import java.time.LocalDateTime;

import io.turno.contracts.device.TicketSlip;

/** Slips of London. */
final class TestSlips {
    private static final LocalDateTime NINE = LocalDateTime.of(2026, 12, 1, 9, 0);

    private TestSlips() {}

    static TicketSlip of(String number) {
        return new TicketSlip(
                "Meridian London",
                "Account opening",
                number,
                "AB1234",
                "First floor, on the left",
                3,
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                NINE,
                "https://example.com/q/7f");
    }

    /** Nothing but what every slip has. */
    static TicketSlip bare(String branch, String service, String number) {
        return new TicketSlip(branch, service, number, null, null, null, null, null, NINE, null);
    }
}
