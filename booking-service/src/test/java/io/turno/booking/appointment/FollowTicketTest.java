package io.turno.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.booking.Visitor.Booking;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentFulfilled;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.contracts.ticket.TicketEvent.TicketArrived;
import io.turno.contracts.ticket.TicketEvent.TicketConverted;
import io.turno.contracts.ticket.TicketEvent.TicketDone;
import io.turno.contracts.ticket.TicketEvent.TicketNoShow;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.contracts.ticket.TicketStatus;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class FollowTicketTest extends ServiceTest {
    private static final Instant START = Bank.at(3, 10, 0);
    private static final Instant DUE = START.minus(Duration.ofMinutes(10));

    @Inject
    CloseUnconvertedJob closeUnconverted;

    @Test
    void shouldBecomeConvertedWithTheTicketsNumber() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, START);

        // When
        say(new TicketConverted(ticket(booking, TicketStatus.WAITING, null), DUE, false));

        // Then
        awaitStatus(ada, booking, "CONVERTED");
        ada.read(booking).then().body("ticketNumber", equalTo("C001"));
        ada.cancel(booking).then().statusCode(409).body("type", equalTo("urn:turno:problem:too-late"));
    }

    @Test
    void shouldNotHaveArrivedWhenItIsOnlyConverted() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, START);
        TicketFacts ticket = ticket(booking, TicketStatus.WAITING, null);
        say(new TicketConverted(ticket, DUE, false));
        awaitStatus(ada, booking, "CONVERTED");
        ada.read(booking).then().body("arrivedAt", nullValue());

        // When
        say(new TicketArrived(arrived(ticket)));

        // Then
        Awaitility.await("arrival")
                .until(() -> ada.read(booking).jsonPath().getString("arrivedAt"), DUE.toString()::equals);
        ada.read(booking).then().body("status", equalTo("CONVERTED"));
    }

    @Test
    void shouldIgnoreTheTicketOfATimeItWasMovedAwayFrom() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, START);
        ada.reschedule(booking, Bank.at(4, 10, 0)).then().statusCode(200);
        var other = ada.booked(bank.cards, START);

        // When
        say(new TicketConverted(ticket(booking, TicketStatus.WAITING, null), DUE, false));
        say(new TicketConverted(ticket(other, TicketStatus.WAITING, null), DUE, false));

        // Then
        awaitStatus(ada, other, "CONVERTED");
        ada.read(booking).then().body("status", equalTo("BOOKED"));
    }

    @Test
    void shouldBeFulfilledWhenServed() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, START);
        say(new TicketConverted(ticket(booking, TicketStatus.WAITING, null), DUE, false));

        // When
        say(new TicketDone(ticket(booking, TicketStatus.DONE, UUID.randomUUID()), Duration.ZERO, Duration.ZERO));

        // Then
        awaitStatus(ada, booking, "FULFILLED");
        log(Topic.APPOINTMENTS).await(AppointmentFulfilled.class, event -> event.appointment()
                .id()
                .equals(booking.id()));
    }

    @Test
    void shouldLetTheBranchWinAndSaySoInTheAudit() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, START);
        ada.cancel(booking).then().statusCode(200);

        // When
        say(new TicketDone(ticket(booking, TicketStatus.DONE, UUID.randomUUID()), Duration.ZERO, Duration.ZERO));

        // Then
        awaitStatus(ada, booking, "FULFILLED");
        var entry = log(Topic.AUDIT)
                .await(
                        AuditEntry.class,
                        said -> said.action().equals("appointment.fulfilled")
                                && said.entityId().equals(booking.id().toString()));
        assertThat(entry.data().details()).containsEntry("centre", "CANCELLED");
    }

    @Test
    void shouldStayCancelledWhereNobodyWasEverCalled() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, START);
        ada.cancel(booking).then().statusCode(200);
        var other = ada.booked(bank.cards, START);

        // When
        say(new TicketNoShow(ticket(booking, TicketStatus.NO_SHOW, null)));
        say(new TicketNoShow(ticket(other, TicketStatus.NO_SHOW, null)));

        // Then
        awaitStatus(ada, other, "NO_SHOW");
        ada.read(booking).then().body("status", equalTo("CANCELLED"));
    }

    @Test
    void shouldNotListenToAnotherBranch() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, START);
        var barrier = Visitor.of(bank).booked(bank.cards, START.plus(Duration.ofHours(1)));
        var elsewhere = ticket(booking, TicketStatus.DONE, UUID.randomUUID()).withBranchId(UUID.randomUUID());

        // When
        say(new TicketDone(elsewhere, Duration.ZERO, Duration.ZERO));

        // Then
        say(new TicketDone(ticket(barrier, TicketStatus.DONE, UUID.randomUUID()), Duration.ZERO, Duration.ZERO));
        awaitStatus(ada, barrier, "FULFILLED");
        ada.read(booking).then().body("status", equalTo("BOOKED"));
    }

    @Test
    void shouldBeANoShowWhenItsTimePassedAndNoBranchConvertedIt() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, START);
        clock.moveTo(START.plus(Duration.ofHours(3)));

        // When
        closeUnconverted.run();

        // Then
        ada.read(booking).then().body("status", equalTo("NO_SHOW"));
    }

    private void awaitStatus(Visitor visitor, Booking booking, String status) {
        Awaitility.await(status).until(() -> visitor.read(booking).jsonPath().getString("status"), status::equals);
    }

    private void say(TicketEvent news) {
        events.publish(Topic.TICKETS, bank.branch, bank.tenant, news.ticket().id(), news);
    }

    private static TicketFacts arrived(TicketFacts waiting) {
        return new TicketFacts(
                waiting.id(),
                waiting.branchId(),
                waiting.number(),
                waiting.serviceId(),
                waiting.appointmentId(),
                waiting.appointmentCode(),
                waiting.counterId(),
                waiting.counterName(),
                waiting.status(),
                waiting.priority(),
                waiting.issuedAt(),
                DUE,
                waiting.revision() + 1);
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
                DUE,
                null,
                1);
    }
}
