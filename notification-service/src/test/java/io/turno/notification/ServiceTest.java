package io.turno.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.turno.contracts.appointment.AppointmentEvent;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentBooked;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentCancelled;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentRescheduled;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.EventData;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.data.Database;
import io.turno.support.time.MovableClock;
import io.turno.testkit.events.EventPublisher;
import io.turno.testkit.stack.TurnoStack;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/** The running service, the other services' voices, and a clock that starts at noon ten days before the visit. */
@QuarkusTestResource(TurnoStack.class)
@QuarkusTestResource(Outside.class)
public abstract class ServiceTest {
    protected static final Instant NINE = Instant.parse("2027-03-15T09:00:00Z");
    protected static final Instant NOON_LONG_BEFORE = Instant.parse("2027-03-05T12:00:00Z");

    @Inject
    protected Database database;

    @Inject
    protected MovableClock clock;

    @ConfigProperty(name = "turno.platform.kafka.central")
    String broker;

    private EventPublisher others;

    /** A message as the table has it. */
    public record Row(UUID id, String kind, int sequence, String channel, String state, int attempts, String detail) {}

    @BeforeEach
    void setTheClock() {
        clock.moveTo(NOON_LONG_BEFORE);
        others = new EventPublisher(broker);
        publish(Meridian.london());
    }

    @AfterEach
    void resetTheClock() {
        others.close();
        clock.moveTo(Duration.ZERO);
    }

    protected String broker() {
        return broker;
    }

    protected Person known(Person person) {
        told(person, 1);
        return person;
    }

    /** Returns when this service has taken it in. */
    protected void told(Person person, long revision) {
        var event = event(person.id(), person.toEvent(revision));
        others.publish(Topic.CUSTOMERS, person.id(), event);
        soon().until(() -> isTakenIn(event));
    }

    private boolean isTakenIn(Event<?> event) {
        return database.acrossTenants(
                handle -> handle.createQuery("select exists (select 1 from inbox where event_id = :id)")
                        .bind("id", event.id())
                        .mapTo(Boolean.class)
                        .one());
    }

    protected void erased(Person person) {
        others.publishTombstone(Topic.CUSTOMERS, person.id());
    }

    protected void publish(BranchPlan plan) {
        others.publish(Topic.POLICY, plan.branchId(), event(plan.branchId(), plan));
    }

    protected Facts booked(Person person) {
        return booked(Facts.booked(person.id(), NINE));
    }

    protected Facts booked(Facts facts) {
        tell(new AppointmentBooked(facts.toEvent()));
        return facts;
    }

    protected Facts moved(Facts facts, Instant start) {
        Facts moved = facts.movedTo(start);
        tell(new AppointmentRescheduled(
                moved.toEvent(), facts.start(), facts.start().plusSeconds(1_800), null));
        return moved;
    }

    protected Facts cancelled(Facts facts) {
        Facts cancelled = facts.cancelled();
        tell(new AppointmentCancelled(cancelled.toEvent(), "customer-request"));
        return cancelled;
    }

    /** As booking-service would say it now. */
    protected Event<?> tell(AppointmentEvent news) {
        Event<?> event = event(news.appointment().id(), news);
        tellAgain(event, news);
        return event;
    }

    protected void tellAgain(Event<?> event, AppointmentEvent news) {
        others.publish(Topic.APPOINTMENTS, news.appointment().branchId(), event);
    }

    /** As another service would say it now. */
    protected <T extends EventData> Event<T> say(Topic topic, UUID about, T data) {
        Event<T> event = event(about, data);
        sayAgain(topic, event);
        return event;
    }

    protected void sayAgain(Topic topic, Event<?> event) {
        others.publish(topic, event.subject(), event);
    }

    private <T extends EventData> Event<T> event(UUID subject, T data) {
        return Event.of("/turno/test", clock.instant(), Meridian.BANK, subject, data);
    }

    protected List<Row> messages(Facts facts) {
        return database.acrossTenants(handle ->
                handle.createQuery("""
                        select id, kind, sequence, channel, state, attempts, detail
                        from message
                        where appointment_id = :id
                        order by planned_for, preference, kind
                        """).bind("id", facts.id()).mapTo(Row.class).list());
    }

    protected Row message(Facts facts, String kind) {
        return messages(facts).stream()
                .filter(row -> row.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    protected static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions();
    }

    protected Row await(Facts facts, String kind, String state) {
        soon().untilAsserted(() -> assertThat(messages(facts))
                .anyMatch(row -> row.kind().equals(kind) && row.state().equals(state)));
        return messages(facts).stream()
                .filter(row -> row.kind().equals(kind) && row.state().equals(state))
                .findFirst()
                .orElseThrow();
    }
}
