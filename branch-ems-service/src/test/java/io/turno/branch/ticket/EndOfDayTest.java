package io.turno.branch.ticket;

import io.turno.contracts.ticket.TicketStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EndOfDayTest {

    @ParameterizedTest
    @CsvSource({
        "WAITING, false, true,  LEFT",
        "WAITING, true,  false, NO_SHOW",
        "WAITING, true,  true,  LEFT",
        "CALLED,  false, true,  NO_SHOW",
        "CALLED,  true,  false, NO_SHOW",
        "CALLED,  true,  true,  NO_SHOW",
        "SERVING, false, true,  DONE",
        "SERVING, true,  true,  DONE",
        "PARKED,  false, true,  LEFT",
        "PARKED,  true,  true,  LEFT",
    })
    void shouldCloseWhatNobodyClosed(TicketStatus before, boolean booked, boolean arrived, TicketStatus after) {
        assertThat(EndOfDay.of(before, booked, arrived)).isEqualTo(after);
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE", "NO_SHOW", "LEFT", "WITHDRAWN"})
    void shouldLeaveAloneWhatIsOver(TicketStatus status) {
        assertThatThrownBy(() -> EndOfDay.of(status, true, true)).isInstanceOf(IllegalArgumentException.class);
    }
}
