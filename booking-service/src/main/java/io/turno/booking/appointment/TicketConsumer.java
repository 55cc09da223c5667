package io.turno.booking.appointment;

import java.util.Set;

import jakarta.inject.Singleton;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.support.inbox.EventConsumer;
import org.jdbi.v3.core.Handle;

/** Hears what happens at the branches. */
@Singleton
class TicketConsumer implements EventConsumer {
    private final FollowTicket followTicket;

    TicketConsumer(FollowTicket followTicket) {
        this.followTicket = followTicket;
    }

    @Override
    public String name() {
        return "booking-tickets";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.TICKETS);
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        if (event.data() instanceof TicketEvent news) {
            followTicket.follow(handle, news, event.time());
        }
    }
}
