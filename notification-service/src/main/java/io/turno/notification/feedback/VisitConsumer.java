package io.turno.notification.feedback;

import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.TicketEvent.TicketDone;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.notification.appointment.AppointmentRepository;
import io.turno.notification.message.MessageKind;
import io.turno.notification.message.MessageRepository;
import io.turno.notification.message.NewMessage;
import io.turno.support.inbox.EventConsumer;
import org.jdbi.v3.core.Handle;

/**
 * Has the customer asked how it was once the visit is over; once, however often it ends. Who walked in left no address.
 */
@Singleton
class VisitConsumer implements EventConsumer {
    private final VisitRepository visits;
    private final AppointmentRepository appointments;
    private final MessageRepository messages;

    VisitConsumer(VisitRepository visits, AppointmentRepository appointments, MessageRepository messages) {
        this.visits = visits;
        this.appointments = appointments;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "notification-visits";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.TICKETS);
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        if (event.data() instanceof TicketDone done && done.ticket().appointmentId() != null) {
            ask(event, done.ticket(), handle);
        }
    }

    private void ask(Event<?> event, TicketFacts ticket, Handle handle) {
        UUID appointmentId = ticket.appointmentId();
        if (visits.served(handle, appointmentId, ticket.id())) {
            appointments
                    .byId(handle, appointmentId)
                    .map(known -> NewMessage.about(event.tenantId(), known.facts(), MessageKind.FEEDBACK, event.time()))
                    .ifPresent(question -> messages.add(handle, question));
        }
    }
}
