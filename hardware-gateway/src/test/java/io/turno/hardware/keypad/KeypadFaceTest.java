package io.turno.hardware.keypad;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.turno.contracts.ticket.TicketStatus;
import io.turno.hardware.branch.ShownTicket;
import io.turno.hardware.device.CounterState;
import io.turno.hardware.device.Face;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeypadFaceTest {

    @ParameterizedTest
    @CsvSource({
        "A001,12,'A001  12'",
        "A001,0,'A001   0'",
        "A001,4000,'A001 999'",
        "AB12345,3,'AB12345'",
        "A12345,3,'A12345 3'",
        ",0,'---    0'",
        ",12,'---   12'",
    })
    void shouldShowTheTicketAndTheQueueWhenBothFit(String number, int waiting, String shown) {
        var ticket = Optional.ofNullable(number).map(KeypadFaceTest::called);

        assertThat(KeypadFace.of(new CounterState(ticket, waiting))).isEqualTo(new Face(shown, false));
    }

    @ParameterizedTest
    @CsvSource({
        "nobody-waiting,Err 10",
        "counter-closed,Err 11",
        "too-late,Err 20",
        "counter-on-break,Err 21",
        "sun-too-low,Err 99"
    })
    void shouldShowTheCodeWhenAKeyWasRefused(String problem, String shown) {
        assertThat(KeypadFace.refused(problem)).isEqualTo(new Face(shown, false));
    }

    private static ShownTicket called(String number) {
        var now = Instant.parse("2026-12-01T09:00:00Z");
        return new ShownTicket(
                UUID.randomUUID(), number, null, null, "1", TicketStatus.CALLED, 2, now, now, null, null, now);
    }
}
