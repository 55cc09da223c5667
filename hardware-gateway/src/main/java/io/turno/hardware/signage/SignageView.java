package io.turno.hardware.signage;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.hardware.branch.Board;
import io.turno.hardware.branch.ShownTicket;

/** All that a lobby screen shows. No names: a number and a code mean nothing to anybody else in the room. */
public record SignageView(List<NowServing> nowServing, List<ComingUp> comingUp) {

    /** @param status {@code CALLED} or {@code SERVING} */
    public record NowServing(String ticketNumber, String counterName, TicketStatus status) {
        static NowServing of(ShownTicket ticket) {
            return new NowServing(ticket.number(), ticket.counterName(), ticket.status());
        }
    }

    /** @param appointmentCode absent for a walk-in */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ComingUp(String ticketNumber, String appointmentCode) {
        static ComingUp of(ShownTicket ticket) {
            return new ComingUp(ticket.number(), ticket.appointmentCode());
        }
    }

    static SignageView of(Board board, int comingUp) {
        return new SignageView(
                board.nowServing().stream().map(NowServing::of).toList(),
                board.comingUp(comingUp).stream().map(ComingUp::of).toList());
    }
}
