package io.turno.notification.appointment;

import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.appointment.AppointmentEvent;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentBooked;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentCancelled;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentExpired;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentFulfilled;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentHeld;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentNoShow;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentRequested;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentRescheduled;
import io.turno.contracts.appointment.AppointmentFacts;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.notification.message.DropReason;
import io.turno.notification.message.MessageKind;
import io.turno.notification.message.MessageRepository;
import io.turno.notification.message.NewMessage;
import io.turno.notification.message.Settlement;
import io.turno.support.inbox.EventConsumer;
import org.jdbi.v3.core.Handle;

/**
 * Turns what happens to appointments into messages. Reminders are not planned here but when the confirmation or change is
 * prepared, because only then the branch's plan, which says when to remind, is sure to be known.
 */
@Singleton
class AppointmentConsumer implements EventConsumer {
    private final AppointmentRepository appointments;
    private final MessageRepository messages;
    private final Settlement settlement;

    AppointmentConsumer(AppointmentRepository appointments, MessageRepository messages, Settlement settlement) {
        this.appointments = appointments;
        this.messages = messages;
        this.settlement = settlement;
    }

    @Override
    public String name() {
        return "notification-appointments";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.APPOINTMENTS);
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        if (event.data() instanceof AppointmentEvent news && !(news instanceof AppointmentHeld)) {
            boolean isNew = appointments.keep(handle, event.tenantId(), news.appointment(), event.time());
            if (isNew) {
                react(handle, event, news);
            }
        }
    }

    private void react(Handle handle, Event<?> event, AppointmentEvent news) {
        UUID id = news.appointment().id();
        switch (news) {
            case AppointmentHeld held -> {}
            case AppointmentRequested requested -> say(handle, event, requested.appointment(), MessageKind.REQUEST);
            case AppointmentBooked booked -> say(handle, event, booked.appointment(), MessageKind.CONFIRMATION);
            case AppointmentRescheduled moved -> {
                settlement.remindersDropped(handle, id, DropReason.SUPERSEDED);
                say(handle, event, moved.appointment(), ofMove(moved.appointment()));
            }
            case AppointmentCancelled cancelled -> {
                settlement.remindersDropped(handle, id, DropReason.CANCELLED);
                say(handle, event, cancelled.appointment(), MessageKind.CANCELLATION);
            }
            case AppointmentExpired expired -> settlement.remindersDropped(handle, id, DropReason.OVER);
            case AppointmentFulfilled fulfilled -> settlement.remindersDropped(handle, id, DropReason.OVER);
            case AppointmentNoShow missed -> settlement.remindersDropped(handle, id, DropReason.OVER);
        }
    }

    /** Nobody has promised the new time of a request either. */
    private static MessageKind ofMove(AppointmentFacts moved) {
        return moved.status() == AppointmentStatus.PENDING ? MessageKind.REQUEST : MessageKind.CHANGE;
    }

    private void say(Handle handle, Event<?> event, AppointmentFacts facts, MessageKind kind) {
        messages.add(handle, NewMessage.about(event.tenantId(), facts, kind, event.time()));
    }
}
