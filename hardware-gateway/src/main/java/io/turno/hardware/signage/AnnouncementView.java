package io.turno.hardware.signage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.turno.contracts.ticket.TicketStatus;
import io.turno.hardware.branch.ShownTicket;
import io.turno.hardware.words.Announcement;

/**
 * What is said of a call.
 *
 * @param id of this call; a recall has another
 * @param calledAt when it was called or recalled
 * @param texts to speak, per language of the branch, in their order
 */
public record AnnouncementView(String id, String ticketNumber, Instant calledAt, Map<String, String> texts) {

    /** Empty where the ticket is not being called. */
    static Optional<AnnouncementView> of(ShownTicket ticket, List<String> languages) {
        if (ticket.status() != TicketStatus.CALLED || ticket.calledAt() == null) {
            return Optional.empty();
        }
        String id = ticket.id() + "/" + ticket.calledAt().toEpochMilli();
        return Optional.of(new AnnouncementView(
                id,
                ticket.number(),
                ticket.calledAt(),
                Announcement.of(ticket.number(), ticket.counterName(), languages)));
    }
}
