package io.turno.notification.message;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.turno.contracts.delivery.DeliveryOutcome;
import io.turno.contracts.delivery.DeliveryOutcome.Status;
import io.turno.contracts.event.Topic;
import io.turno.support.access.Actor;
import io.turno.support.audit.Audit;
import io.turno.support.outbox.Outbox;
import org.jdbi.v3.core.Handle;

/** What became of messages: written down, told to the other services, and, where a channel failed, tried on the next. */
@Singleton
public class Settlement {
    private static final Actor ACTOR = Actor.system("notification");
    /** The channel or provider of a message for which none was chosen. */
    private static final String NONE = "none";

    private final MessageRepository messages;
    private final Outbox outbox;
    private final Audit audit;
    private final MeterRegistry meters;

    public Settlement(MessageRepository messages, Outbox outbox, Audit audit, MeterRegistry meters) {
        this.messages = messages;
        this.outbox = outbox;
        this.audit = audit;
        this.meters = meters;
    }

    /** The provider took it, under this name of its own. */
    public void sent(Handle handle, Message message, String providerId) {
        if (messages.settle(handle, message, MessageState.SENT, null, providerId)) {
            tell(handle, message, Status.SENT, null);
        }
    }

    /** This channel will never do. */
    public void failed(Handle handle, Message message, String detail) {
        if (messages.settle(handle, message, MessageState.FAILED, detail, null)) {
            tell(handle, message, Status.FAILED, detail);
            messages.add(handle, NewMessage.afterFailureOf(message));
        }
    }

    public void dropped(Handle handle, Message message, DropReason reason) {
        if (messages.settle(handle, message, MessageState.DROPPED, reason.word(), null)) {
            tell(handle, message, Status.DROPPED, reason.word());
        }
    }

    /** The provider reports that it arrived. */
    public void delivered(Handle handle, Message message) {
        if (messages.report(handle, message.id(), MessageState.DELIVERED, null)) {
            tell(handle, message, Status.DELIVERED, null);
        }
    }

    /** The provider reports that it never will arrive. */
    public void undelivered(Handle handle, Message message, String detail) {
        if (messages.report(handle, message.id(), MessageState.FAILED, detail)) {
            tell(handle, message, Status.FAILED, detail);
            messages.add(handle, NewMessage.afterFailureOf(message));
        }
    }

    /** The reminders of this appointment that are still to come, will not. */
    public void remindersDropped(Handle handle, UUID appointmentId, DropReason reason) {
        tellDropped(handle, messages.dropReminders(handle, appointmentId, reason.word()), reason);
    }

    /** Nothing more is said to this customer, and no trace of an address stays. */
    public void erased(Handle handle, UUID customerId) {
        tellDropped(handle, messages.dropAllOf(handle, customerId, DropReason.ERASED.word()), DropReason.ERASED);
        messages.forgetRecipients(handle, customerId);
    }

    private void tellDropped(Handle handle, List<Message> dropped, DropReason reason) {
        dropped.forEach(message -> tell(handle, message, Status.DROPPED, reason.word()));
    }

    private void tell(Handle handle, Message message, Status status, String detail) {
        String channel = message.channel() == null ? NONE : message.channel();
        String provider = message.provider() == null ? NONE : message.provider();
        var outcome = new DeliveryOutcome(
                message.id(),
                message.appointmentId(),
                message.kindName(),
                channel,
                status,
                provider,
                message.attempts(),
                detail);
        outbox.append(handle, Topic.DELIVERIES, message.appointmentId(), message.tenantId(), message.id(), outcome);
        record(handle, message, outcome);
        handle.afterCommit(() -> meters.counter("turno.messages", "channel", channel, "status", status.name())
                .increment());
    }

    private void record(Handle handle, Message message, DeliveryOutcome outcome) {
        Map<String, String> details = new HashMap<>();
        details.put("appointment", message.appointmentId().toString());
        details.put("kind", outcome.kind());
        details.put("channel", outcome.channel());
        if (outcome.detail() != null) {
            details.put("detail", outcome.detail());
        }
        String action = "message." + outcome.status().name().toLowerCase(Locale.ROOT);
        audit.record(handle, message.tenantId(), ACTOR, action, message.id(), message.branchId(), details);
    }
}
