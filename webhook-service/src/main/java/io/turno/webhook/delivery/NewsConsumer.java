package io.turno.webhook.delivery;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.appointment.AppointmentEvent;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.EventData;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.FeedbackGiven;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.support.inbox.EventConsumer;
import io.turno.webhook.subscription.Subscription;
import io.turno.webhook.subscription.SubscriptionRepository;
import org.jdbi.v3.core.Handle;

/** Makes a delivery of each event for each subscription that wants it. */
@Singleton
class NewsConsumer implements EventConsumer {
    private final SubscriptionRepository subscriptions;
    private final DeliveryRepository deliveries;
    private final Clock clock;

    NewsConsumer(SubscriptionRepository subscriptions, DeliveryRepository deliveries, Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** What order is kept within, and where it happened. */
    private record About(UUID subject, UUID branchId) {
        static About of(EventData data) {
            return switch (data) {
                case AppointmentEvent news ->
                    new About(news.appointment().id(), news.appointment().branchId());
                case TicketEvent news ->
                    new About(
                            or(news.ticket().appointmentId(), news.ticket().id()),
                            news.ticket().branchId());
                case FeedbackGiven news -> new About(or(news.appointmentId(), news.ticketId()), news.branchId());
                default -> null;
            };
        }

        private static UUID or(UUID appointmentId, UUID ticketId) {
            return appointmentId == null ? ticketId : appointmentId;
        }
    }

    @Override
    public String name() {
        return "webhook-news";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.APPOINTMENTS, Topic.TICKETS);
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        About about = About.of(event.data());
        if (about != null) {
            subscriptions.listening(handle, event.tenantId()).stream()
                    .filter(subscription -> subscription.wants(event.type(), about.branchId()))
                    .forEach(subscription -> deliveries.insert(handle, delivery(event, about, subscription)));
        }
    }

    private Delivery delivery(Event<?> event, About about, Subscription subscription) {
        String body = Message.of(event.type(), event.time(), event.data());
        return Delivery.of(
                subscription, event.id(), event.type(), about.subject().toString(), body, clock.instant());
    }
}
