package io.turno.local.journey;

import java.time.Duration;
import java.util.UUID;

import io.turno.testkit.journey.Customer;
import io.turno.testkit.journey.Customer.Booking;
import io.turno.testkit.journey.Desk;
import io.turno.testkit.journey.Desk.Ticket;
import io.turno.testkit.journey.Journey;
import org.junit.jupiter.api.Test;

import static io.turno.testkit.journey.Meridian.CARD_SERVICES;
import static io.turno.testkit.journey.Meridian.COUNTER_1;
import static io.turno.testkit.journey.Meridian.MORTGAGE_ADVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** From booking to the end of the visit, hop by hop. */
class MainLoopTest extends JourneySuite {
    private static final int LED_OF_COUNTER_1 = 1;

    private final Customer ada = journey.customer();
    private final Desk reception = journey.reception();
    private final Desk operator = journey.operator();

    @Test
    void shouldTurnABookingIntoAServedVisit() {
        // Given a booking: its place is gone, the mail is there, and the branch has its copy
        Booking booking = ada.book(MORTGAGE_ADVICE, ada.firstFreeStart(MORTGAGE_ADVICE));
        assertThat(ada.freeStarts(MORTGAGE_ADVICE)).doesNotContain(booking.start());
        String calendar = journey.outside().awaitMail(ada, "REQUEST").calendar();
        assertThat(calendar).contains("UID:" + booking.id(), "SEQUENCE:0", "BEGIN:VTIMEZONE", "TZID:Europe/London");
        awaitCopyAtTheBranch(booking);
        assertThat(reception.ticketOf(booking)).isEmpty();

        // When its time comes
        journey.time().moveTo(booking.convertToTicketTime());
        Ticket ticket = reception.awaitTicketOf(booking);
        assertThat(ticket.number()).matches("M[0-9]{3}");
        assertThat(ticket.issuedAt())
                .isBetween(booking.convertToTicketTime(), journey.time().now());
        ada.awaitStatus(booking, "CONVERTED");

        // Then it is called, shown, served and rated
        operator.openCounter(COUNTER_1);
        Ticket called = operator.call(ticket.id(), COUNTER_1);
        Journey.await("number on the LED").until(() -> led().contains(called.number()));
        operator.start(called.id());
        Ticket done = operator.finish(called.id());
        ada.rate(done.id(), done.feedbackToken(), 5).then().statusCode(201);
        ada.awaitStatus(booking, "FULFILLED");
        Journey.await("LED cleared").until(() -> !led().contains(called.number()));

        awaitCrm(
                booking.id(),
                "turno.appointment.booked.v1",
                "turno.ticket.converted.v1",
                "turno.ticket.called.v1",
                "turno.ticket.serving.v1",
                "turno.ticket.done.v1",
                "turno.feedback.given.v1",
                "turno.appointment.fulfilled.v1");
        awaitAudit(booking.id(), "appointment.booked", "appointment.converted", "appointment.fulfilled");
        awaitAudit(ticket.id(), "ticket.converted", "ticket.called", "ticket.serving", "ticket.done", "feedback.given");
        assertThat(journey.office().auditIsIntact()).isTrue();
    }

    @Test
    void shouldBeANoShowWhereNobodyAnswersTheCall() {
        // Given
        Booking booking = ada.book(CARD_SERVICES, ada.firstFreeStart(CARD_SERVICES));
        journey.time().moveTo(booking.convertToTicketTime());
        Ticket ticket = reception.awaitTicketOf(booking);
        operator.openCounter(COUNTER_1);
        operator.call(ticket.id(), COUNTER_1);

        // When
        operator.noShow(ticket.id());

        // Then
        ada.awaitStatus(booking, "NO_SHOW");
        Journey.await("CRM").until(() -> crmEvents(booking.id()).contains("turno.appointment.no-show.v1"));
    }

    @Test
    void shouldBeANoShowWhereNobodyComes() {
        // Given
        Booking booking = ada.book(CARD_SERVICES, ada.firstFreeStart(CARD_SERVICES));
        journey.time().moveTo(booking.convertToTicketTime());
        reception.awaitTicketOf(booking);

        // When
        journey.time().moveTo(booking.start().plus(Duration.ofMinutes(30)));

        // Then
        ada.awaitStatus(booking, "NO_SHOW");
    }

    @Test
    void shouldNeverConvertWhatWasCancelledBefore() {
        // Given
        Booking booking = ada.book(CARD_SERVICES, ada.firstFreeStart(CARD_SERVICES));
        awaitCopyAtTheBranch(booking);

        // When
        ada.cancel(booking).then().statusCode(200);

        // Then
        assertThat(ada.freeStarts(CARD_SERVICES)).contains(booking.start());
        assertThat(journey.outside().awaitMail(ada, "CANCEL").calendar()).contains("UID:" + booking.id(), "SEQUENCE:1");
        Customer other = journey.customer();
        Booking control = other.book(CARD_SERVICES, booking.start());
        journey.time().moveTo(booking.convertToTicketTime());
        reception.awaitTicketOf(control);
        assertThat(reception.ticketOf(booking)).isEmpty();
    }

    @Test
    void shouldWithdrawTheTicketWhereStaffCancelsAfterConversion() {
        // Given
        Booking booking = ada.book(CARD_SERVICES, ada.firstFreeStart(CARD_SERVICES));
        journey.time().moveTo(booking.convertToTicketTime());
        reception.awaitTicketOf(booking);
        ada.awaitStatus(booking, "CONVERTED");
        ada.cancel(booking).then().statusCode(409).body("type", equalTo("urn:turno:problem:too-late"));

        // When
        journey.office().cancel(booking).then().statusCode(200);

        // Then
        Journey.await("ticket withdrawn")
                .until(() -> reception.ticketOf(booking).isEmpty());
        ada.awaitStatus(booking, "CANCELLED");
    }

    @Test
    void shouldConvertAtTheNewTimeWhenRescheduled() {
        // Given
        var starts = ada.freeStarts(CARD_SERVICES);
        Booking booking = ada.book(CARD_SERVICES, starts.getFirst());
        journey.outside().awaitMail(ada, "REQUEST");

        // When
        ada.reschedule(booking, starts.get(4)).then().statusCode(200).body("code", equalTo(booking.code()));

        // Then
        Journey.await("second calendar entry").until(() -> journey.outside().mailTo(ada).stream()
                .anyMatch(mail -> mail.calendar() != null && mail.calendar().contains("SEQUENCE:1")));
        assertThat(ada.freeStarts(CARD_SERVICES)).contains(booking.start());
        Booking control = journey.customer().book(CARD_SERVICES, booking.start());
        journey.time().moveTo(booking.convertToTicketTime());
        reception.awaitTicketOf(control);
        assertThat(reception.ticketOf(booking)).isEmpty();
        journey.time().moveTo(starts.get(4).minus(Duration.ofMinutes(10)));
        reception.awaitTicketOf(booking);
    }

    @Test
    void shouldGiveTheTicketEarlyToWhoChecksInEarly() {
        // Given
        Booking booking = ada.book(CARD_SERVICES, ada.firstFreeStart(CARD_SERVICES));
        awaitCopyAtTheBranch(booking);
        journey.time().moveTo(booking.start().minus(Duration.ofMinutes(25)));

        // When
        reception.checkIn(booking).then().statusCode(200).body("status", equalTo("WAITING"));

        // Then
        ada.awaitStatus(booking, "CONVERTED");
        journey.time().moveTo(booking.start());
        assertThat(reception.ticketsOf(booking)).isOne();
        assertThat(ada.look(booking).getString("arrivedAt")).isNotNull();
    }

    private void awaitCopyAtTheBranch(Booking booking) {
        Journey.await("copy at the branch")
                .until(() -> reception.checkIn(booking).statusCode() == 409);
        reception.checkIn(booking).then().body("type", equalTo("urn:turno:problem:too-early"));
    }

    private static String led() {
        return journey.outside().led(LED_OF_COUNTER_1);
    }

    private static void awaitCrm(UUID about, String... types) {
        Journey.await("all events at the CRM")
                .untilAsserted(() -> assertThat(crmEvents(about)).contains(types));
        assertThat(crmEvents(about)).doesNotHaveDuplicates();
    }

    private static void awaitAudit(UUID entity, String... actions) {
        Journey.await("audit log")
                .untilAsserted(
                        () -> assertThat(journey.office().auditOf(entity)).containsSubsequence(actions));
    }
}
