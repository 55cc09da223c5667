package io.turno.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.booking.Visitor.Booking;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.CustomerLimits;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.contracts.ticket.TicketEvent.TicketDone;
import io.turno.contracts.ticket.TicketEvent.TicketNoShow;
import io.turno.contracts.ticket.TicketEvent.TicketUndone;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.data.Database;
import io.turno.testkit.events.EventLog;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class UndoneTicketTest extends ServiceTest {
    private static final Instant START = Bank.at(3, 10, 0);
    private static final UUID COUNTER = UUID.randomUUID();

    @Inject
    Database database;

    @Test
    void shouldBeInTheQueueAgainWhenItWasNotDoneAfterAll() {
        // Given
        var ada = Visitor.of(bank);
        var booking = served(ada);

        // When
        say(new TicketUndone(ticket(booking, TicketStatus.SERVING, COUNTER), TicketStatus.DONE));

        // Then
        awaitStatus(ada, booking, "CONVERTED");
        ada.read(booking).then().body("ticketNumber", equalTo("C001"));
        var said = log(Topic.AUDIT, Topic.ofBranch(bank.branch));
        assertThat(audited(said, booking, "appointment.reopened").details())
                .containsEntry("undone", "DONE")
                .doesNotContainKey("conflict");
        said.await(
                BranchAppointment.class,
                copy -> copy.appointment().id().equals(booking.id())
                        && copy.appointment().status() == AppointmentStatus.CONVERTED);
        assertThat(history(booking)).endsWith("appointment.fulfilled", "appointment.reopened");
    }

    @Test
    void shouldNotCountANoShowThatWasUndone() {
        // Given
        bank.limit(new CustomerLimits(null, null, null, null, null, 1, null));
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, START);
        say(new TicketNoShow(ticket(booking, TicketStatus.NO_SHOW, COUNTER)));
        awaitStatus(ada, booking, "NO_SHOW");
        ada.book(bank.cards, Bank.at(4, 10, 0)).then().statusCode(201).body("status", equalTo("PENDING"));

        // When
        say(new TicketUndone(ticket(booking, TicketStatus.CALLED, COUNTER), TicketStatus.NO_SHOW));

        // Then
        awaitStatus(ada, booking, "CONVERTED");
        ada.book(bank.cards, Bank.at(5, 10, 0)).then().statusCode(201).body("status", equalTo("BOOKED"));
    }

    @Test
    void shouldBeReopenedOnceHoweverOftenThatIsSaid() {
        // Given
        var ada = Visitor.of(bank);
        var booking = served(ada);
        var undone = new TicketUndone(ticket(booking, TicketStatus.SERVING, COUNTER), TicketStatus.DONE);

        // When
        say(undone);
        say(undone);

        // Then
        afterAllThat();
        assertThat(history(booking)).containsOnlyOnce("appointment.reopened");
    }

    @Test
    void shouldStayCancelledAsTheCustomerWishedWhereNobodyIsBeingServed() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, START);
        ada.cancel(booking).then().statusCode(200);
        say(new TicketNoShow(ticket(booking, TicketStatus.NO_SHOW, null)));

        // When
        say(new TicketUndone(ticket(booking, TicketStatus.WAITING, null), TicketStatus.NO_SHOW));

        // Then
        var entry = audited(log(Topic.AUDIT), booking, "appointment.reopening-refused");
        assertThat(entry.details()).containsEntry("centre", "CANCELLED").containsEntry("branch", "WAITING");
        ada.read(booking).then().body("status", equalTo("CANCELLED"));
    }

    @Test
    void shouldLetTheBranchWinWhereThePersonIsBeingServed() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, START);
        ada.cancel(booking).then().statusCode(200);

        // When
        say(new TicketUndone(ticket(booking, TicketStatus.SERVING, COUNTER), TicketStatus.LEFT));

        // Then
        awaitStatus(ada, booking, "CONVERTED");
        assertThat(audited(log(Topic.AUDIT), booking, "appointment.reopened").details())
                .containsEntry("conflict", "the branch won")
                .containsEntry("centre", "CANCELLED");
    }

    @Test
    void shouldIgnoreAnUndoneStepThatClosedNothing() {
        // Given
        var ada = Visitor.of(bank);
        var booking = served(ada);

        // When
        say(new TicketUndone(ticket(booking, TicketStatus.WAITING, null), TicketStatus.CALLED));

        // Then
        afterAllThat();
        ada.read(booking).then().body("status", equalTo("FULFILLED"));
    }

    @Test
    void shouldBeOverAgainWhereBringingItBackWasUndone() {
        // Given
        var ada = Visitor.of(bank);
        var booking = served(ada);
        say(new TicketUndone(ticket(booking, TicketStatus.SERVING, COUNTER), TicketStatus.DONE));
        awaitStatus(ada, booking, "CONVERTED");

        // When
        say(new TicketUndone(ticket(booking, TicketStatus.DONE, COUNTER), TicketStatus.SERVING));

        // Then
        awaitStatus(ada, booking, "FULFILLED");
    }

    @Test
    void shouldGetAnotherCodeWhereItsOwnIsSomebodyElsesByNow() {
        // Given
        var ada = Visitor.of(bank);
        var booking = served(ada);
        var other = Visitor.of(bank).booked(bank.cards, Bank.at(4, 10, 0));
        database.inTenant(
                bank.tenant,
                handle -> handle.execute("update appointment set code = ? where id = ?", booking.code(), other.id()));

        // When
        say(new TicketUndone(ticket(booking, TicketStatus.SERVING, COUNTER), TicketStatus.DONE));

        // Then
        awaitStatus(ada, booking, "CONVERTED");
        ada.read(booking).then().body("code", not(equalTo(booking.code())));
    }

    private Booking served(Visitor visitor) {
        var booking = visitor.booked(bank.cards, START);
        say(new TicketDone(ticket(booking, TicketStatus.DONE, COUNTER), Duration.ZERO, Duration.ZERO));
        awaitStatus(visitor, booking, "FULFILLED");
        return booking;
    }

    /** What was said before was heard: news of one branch comes in order. */
    private void afterAllThat() {
        var marker = Visitor.of(bank);
        var booking = marker.booked(bank.cards, Bank.at(3, 16, 0));
        say(new TicketDone(ticket(booking, TicketStatus.DONE, COUNTER), Duration.ZERO, Duration.ZERO));
        awaitStatus(marker, booking, "FULFILLED");
    }

    private List<String> history(Booking booking) {
        return database.inTenant(bank.tenant, handle -> handle.select(
                        "select action from appointment_history where appointment_id = ? order by revision",
                        booking.id())
                .mapTo(String.class)
                .list());
    }

    private static AuditEntry audited(EventLog said, Booking booking, String action) {
        return said.await(
                        AuditEntry.class,
                        entry -> entry.action().equals(action)
                                && entry.entityId().equals(booking.id().toString()))
                .data();
    }

    private void awaitStatus(Visitor visitor, Booking booking, String status) {
        Awaitility.await(status).until(() -> visitor.read(booking).jsonPath().getString("status"), status::equals);
    }

    private void say(TicketEvent news) {
        events.publish(Topic.TICKETS, bank.branch, bank.tenant, news.ticket().id(), news);
    }

    private TicketFacts ticket(Booking booking, TicketStatus status, UUID counter) {
        return new TicketFacts(
                UUID.randomUUID(),
                bank.branch,
                "C001",
                bank.cards,
                booking.id(),
                booking.code(),
                counter,
                counter == null ? null : "1",
                status,
                2,
                START.minus(Duration.ofMinutes(10)),
                null,
                1);
    }
}
