package io.turno.notification.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.turno.contracts.appointment.AppointmentFacts;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.notification.NotificationConfig;
import io.turno.notification.appointment.AppointmentRepository;
import io.turno.notification.appointment.KnownAppointment;
import io.turno.notification.branch.PlanRepository;
import io.turno.notification.channel.Channel;
import io.turno.notification.channel.Outgoing;
import io.turno.notification.contact.Contact;
import io.turno.notification.contact.ContactRepository;
import io.turno.notification.feedback.FeedbackLinks;
import io.turno.notification.message.DropReason;
import io.turno.notification.message.Message;
import io.turno.notification.message.MessageKind.Purpose;
import io.turno.notification.message.MessageRepository;
import io.turno.notification.message.NewMessage;
import io.turno.notification.message.Relevance;
import io.turno.notification.message.ReminderPlan;
import io.turno.notification.text.MessageTexts;
import io.turno.notification.text.Visit;
import io.turno.notification.text.Visits;
import org.jdbi.v3.core.Handle;

/**
 * Decides what is to be done with a message that is due, by what is known at this moment: the appointment may have moved,
 * and contact and plan, which come over other topics, may not have come yet. Reminders are planned here too, see
 * {@code AppointmentConsumer}.
 */
@Singleton
class DecideMessage {
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final AppointmentRepository appointments;
    private final PlanRepository plans;
    private final ContactRepository contacts;
    private final MessageRepository messages;
    private final Visits visits;
    private final MessageTexts texts;
    private final FeedbackLinks feedbackLinks;
    private final List<Channel> channels;
    private final Clock clock;
    private final Duration patience;

    DecideMessage(
            AppointmentRepository appointments,
            PlanRepository plans,
            ContactRepository contacts,
            MessageRepository messages,
            Visits visits,
            MessageTexts texts,
            FeedbackLinks feedbackLinks,
            @Any Instance<Channel> channels,
            Clock clock,
            NotificationConfig config) {
        this.appointments = appointments;
        this.plans = plans;
        this.contacts = contacts;
        this.messages = messages;
        this.visits = visits;
        this.texts = texts;
        this.feedbackLinks = feedbackLinks;
        this.channels = channels.stream().toList();
        this.clock = clock;
        this.patience = config.patience();
    }

    Decision decide(Handle handle, Message message) {
        Optional<KnownAppointment> known = appointments.byId(handle, message.appointmentId());
        if (known.isEmpty()) {
            return new Decision.Drop(DropReason.OVER);
        }
        AppointmentFacts facts = known.get().facts();
        Optional<DropReason> pointless =
                Relevance.whyNot(message.kind(), message.sequence(), message.plannedFor(), facts, clock.instant());
        if (pointless.isPresent()) {
            return new Decision.Drop(pointless.get());
        }
        if (message.customerId() == null) {
            return new Decision.Drop(DropReason.NO_CUSTOMER);
        }
        return plans.of(handle, facts.branchId())
                .filter(plan -> covers(plan, facts))
                .map(plan -> withPlan(handle, message, known.get(), plan))
                .orElseGet(() -> waitFor(DropReason.NO_PLAN, message));
    }

    private Decision withPlan(Handle handle, Message message, KnownAppointment appointment, BranchPlan plan) {
        AppointmentPolicy policy = policy(plan, appointment.facts());
        boolean asks = message.kind().purpose() == Purpose.FEEDBACK;
        if (asks && !policy.askFeedback()) {
            return new Decision.Drop(DropReason.SWITCHED_OFF);
        }
        if (message.kind().setsTheTime()) {
            planReminders(handle, message, appointment, policy.reminders());
        }
        return contacts.of(handle, message.customerId())
                .map(contact -> {
                    Visit visit = visits.of(appointment, plan, contact);
                    return asks ? ask(handle, message, visit, contact) : withContact(handle, message, visit, contact);
                })
                .orElseGet(() -> waitFor(DropReason.NO_CONTACT, message));
    }

    private Decision ask(Handle handle, Message message, Visit visit, Contact contact) {
        return feedbackLinks
                .of(handle, message.appointmentId(), message.branchId())
                .map(link -> withContact(handle, message, visit.leadingTo(link), contact))
                .orElseGet(() -> waitFor(DropReason.NO_LINK, message));
    }

    private Decision withContact(Handle handle, Message message, Visit visit, Contact contact) {
        List<String> tried = messages.triedBefore(handle, message);
        return ChannelChoice.of(contact, channels, tried)
                .map(channel -> send(channel, message, visit, contact))
                .orElseGet(() -> new Decision.Drop(DropReason.NO_CHANNEL_LEFT));
    }

    private Decision send(Channel channel, Message message, Visit visit, Contact contact) {
        String address = channel.addressOf(contact).orElseThrow();
        var text = texts.compose(message.kind(), visit);
        return new Decision.Send(channel, new Outgoing(message.id(), message.kind(), address, visit, text));
    }

    private void planReminders(Handle handle, Message message, KnownAppointment appointment, List<Duration> intervals) {
        AppointmentFacts facts = appointment.facts();
        var reminders = ReminderPlan.of(facts.start(), appointment.changedAt(), intervals);
        for (var reminder : reminders) {
            messages.add(handle, NewMessage.about(message.tenantId(), facts, reminder.kind(), reminder.plannedFor()));
        }
    }

    /** The first service of the visit decides. */
    private static AppointmentPolicy policy(BranchPlan plan, AppointmentFacts facts) {
        return plan.service(facts.serviceIds().getFirst())
                .map(ServicePlan::policy)
                .orElse(AppointmentPolicy.DEFAULT);
    }

    /** A plan from before the booking will do if it knows the services; one from after it always will. */
    private static boolean covers(BranchPlan plan, AppointmentFacts facts) {
        return plan.version() >= facts.planVersion()
                || facts.serviceIds().stream().allMatch(id -> plan.service(id).isPresent());
    }

    /** Looks again soon at first, later less often, and gives up in the end. */
    private Decision waitFor(DropReason missing, Message message) {
        Instant now = clock.instant();
        Duration waited = Duration.between(message.plannedFor(), now);
        if (waited.compareTo(patience) > 0) {
            return new Decision.Drop(missing);
        }
        return new Decision.Wait(now.plus(within(waited)), missing);
    }

    private static Duration within(Duration waited) {
        if (waited.compareTo(SHORTEST_WAIT) < 0) {
            return SHORTEST_WAIT;
        }
        return waited.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : waited;
    }
}
