package io.turno.hardware.device;

import java.util.Optional;

import io.turno.contracts.ticket.TicketStatus;
import io.turno.hardware.branch.ShownTicket;

/**
 * What a counter's display shows.
 *
 * @param text empty for nothing
 * @param blinking draws the eye of the one who was called
 */
public record Face(String text, boolean blinking) {
    public static final Face BLANK = new Face("", false);

    /** Called: the number blinks. Being served: it stands still. Nobody there: blank. */
    public static Face of(Optional<ShownTicket> atCounter) {
        return atCounter
                .map(ticket -> new Face(ticket.number(), ticket.status() == TicketStatus.CALLED))
                .orElse(BLANK);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }
}
