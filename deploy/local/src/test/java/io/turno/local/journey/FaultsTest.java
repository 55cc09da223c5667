package io.turno.local.journey;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.turno.testkit.journey.Customer;
import io.turno.testkit.journey.Customer.Booking;
import io.turno.testkit.journey.Desk;
import io.turno.testkit.journey.Desk.Ticket;
import io.turno.testkit.journey.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.turno.testkit.journey.Meridian.CARD_SERVICES;
import static io.turno.testkit.journey.Meridian.COUNTER_1;
import static io.turno.testkit.journey.Meridian.LONDON;
import static io.turno.testkit.journey.Meridian.MORTGAGE_ADVICE;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

/** What must not be lost or doubled when things break, or when everybody wants the same. */
class FaultsTest extends JourneySuite {
    private static final int RUSH = 200;
    private static final int CLIENTS = 32;

    private final Customer ada = journey.customer();
    private final Desk reception = journey.reception();
    private final Desk operator = journey.operator();

    @Test
    void shouldGoOnAtABranchThatIsCutOffAndReconcileAfterwards() {
        // Given
        Booking booking = ada.book(CARD_SERVICES, ada.firstFreeStart(CARD_SERVICES));
        Booking cancelled = journey.customer().book(CARD_SERVICES, booking.start());
        awaitCopyAtTheBranch(booking);
        awaitCopyAtTheBranch(cancelled);

        // When
        suite.link(0).sever();
        journey.office().cancel(cancelled).then().statusCode(200);
        journey.time().moveTo(booking.convertToTicketTime());
        Ticket ticket = reception.awaitTicketOf(booking);
        reception.awaitTicketOf(cancelled);
        operator.openCounter(COUNTER_1);
        operator.call(ticket.id(), COUNTER_1);
        Journey.await("number on the LED").until(() -> journey.outside().led(1).contains(ticket.number()));
        operator.start(ticket.id());
        operator.finish(ticket.id());
        assertThat(ada.look(booking).getString("status")).isEqualTo("BOOKED");
        Journey.await("known to be silent").until(() -> linkState().equals("SILENT"));

        // Then
        suite.link(0).restore();
        Journey.await("link back").until(() -> linkState().equals("CONNECTED"));
        ada.awaitStatus(booking, "FULFILLED");
        Journey.await("ticket withdrawn")
                .until(() -> reception.ticketOf(cancelled).isEmpty());
        Journey.await("events at the CRM").untilAsserted(() -> assertThat(crmEvents(booking.id()))
                .containsSubsequence(
                        "turno.ticket.converted.v1",
                        "turno.ticket.called.v1",
                        "turno.ticket.serving.v1",
                        "turno.ticket.done.v1"));
        assertThat(crmEvents(booking.id())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy", "booking", "notification", "webhook", "branch-0", "hardware-0"})
    void shouldLoseAndDoubleNothingWhenAServiceIsKilled(String service) {
        // Given
        String key = "killed-" + service + "-" + ada.email;
        Booking booking = Customer.booking(ada.tryToBook(MORTGAGE_ADVICE, ada.firstFreeStart(MORTGAGE_ADVICE), key));

        // When
        suite.kill(service);
        suite.restart(service);

        // Then
        assertThat(Customer.booking(ada.tryToBook(MORTGAGE_ADVICE, booking.start(), key)))
                .isEqualTo(booking);
        // Before time goes on: nobody is told to come to a visit that is over.
        journey.outside().awaitMail(ada, "REQUEST");
        journey.time().moveTo(booking.convertToTicketTime());
        Ticket ticket = reception.awaitTicketOf(booking);
        operator.openCounter(COUNTER_1);
        operator.call(ticket.id(), COUNTER_1);
        Journey.await("number on the LED").until(() -> journey.outside().led(1).contains(ticket.number()));
        operator.start(ticket.id());
        operator.finish(ticket.id());
        ada.awaitStatus(booking, "FULFILLED");
        Journey.await("events at the CRM").untilAsserted(() -> assertThat(crmEvents(booking.id()))
                .contains("turno.appointment.booked.v1", "turno.ticket.done.v1", "turno.appointment.fulfilled.v1"));
        assertThat(crmEvents(booking.id())).doesNotHaveDuplicates();
        assertThat(journey.outside().mailTo(ada).stream().filter(mail -> mail.calendar() != null))
                .hasSize(1);
        Journey.await("audit log")
                .untilAsserted(() -> assertThat(journey.office().auditOf(booking.id()))
                        .containsOnlyOnce("appointment.booked", "appointment.converted", "appointment.fulfilled"));
    }

    @Test
    void shouldGiveOnePlaceToOneOfTwoHundred() throws Exception {
        // Given
        Instant start = ada.firstFreeStart(MORTGAGE_ADVICE);

        // When
        List<Integer> answers = rush(start, List.of(journey.addresses().booking()));

        // Then
        assertOneWon(answers);
    }

    @Test
    void shouldGiveOnePlaceToOneOfTwoHundredAcrossTwoInstances() throws Exception {
        // Given
        URI another = suite.startAnother("booking");
        Instant start = ada.firstFreeStart(MORTGAGE_ADVICE);

        // When
        List<Integer> answers = rush(start, List.of(journey.addresses().booking(), another));

        // Then
        assertOneWon(answers);
        suite.kill("booking-another");
    }

    private static void assertOneWon(List<Integer> answers) {
        assertThat(answers.stream().collect(groupingBy(status -> status, counting())))
                .containsOnly(java.util.Map.entry(201, 1L), java.util.Map.entry(409, RUSH - 1L));
    }

    private static List<Integer> rush(Instant start, List<URI> instances) throws InterruptedException {
        var requests = new ArrayList<Callable<Integer>>();
        for (int request = 0; request < RUSH; request++) {
            Customer customer = journey.customer().at(instances.get(request % instances.size()));
            requests.add(() -> customer.tryToBook(MORTGAGE_ADVICE, start).statusCode());
        }
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            return threads.invokeAll(requests).stream().map(Future::resultNow).toList();
        }
    }

    private static String linkState() {
        return journey.office().link(LONDON).getString("state");
    }

    private void awaitCopyAtTheBranch(Booking booking) {
        Journey.await("copy at the branch")
                .until(() -> reception.checkIn(booking).statusCode() == 409);
    }
}
