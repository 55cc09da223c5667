package io.turno.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.turno.testkit.journey.Addresses;
import io.turno.testkit.journey.Customer;
import io.turno.testkit.journey.Customer.Booking;
import io.turno.testkit.journey.Desk;
import io.turno.testkit.journey.Desk.Ticket;
import io.turno.testkit.journey.Journey;

import static io.turno.testkit.journey.Meridian.CARD_SERVICES;
import static io.turno.testkit.journey.Meridian.COUNTER_1;

/** Plays the main loop on a running suite: from the booking to the rating, hop by hop. Each line is only told once it is so. */
public final class PlayDemo {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH).withZone(LONDON);
    private static final int BEST = 5;

    private final Journey journey;
    private final Narrator narrator;
    private final String crm = "demo-" + UUID.randomUUID();

    public PlayDemo(Addresses addresses, PrintStream out, Duration pace) {
        this.journey = new Journey(addresses);
        this.narrator = new Narrator(out, pace);
    }

    public void play() {
        Customer ada = journey.customer("ada-" + UUID.randomUUID() + "@example.com");
        Booking booking = book(ada);
        Ticket ticket = convert(ada, booking);
        serve(ada, ticket);
        tellOthers(ada, booking, ticket);
    }

    private Booking book(Customer ada) {
        narrator.step("A CRM subscribes to everything that happens");
        journey.office().connectCrm(crm);
        narrator.step("Ada looks for a time for Card services at London");
        List<Instant> starts = ada.freeStarts(CARD_SERVICES);
        narrator.seen("%d times are free in the next days, first %s", starts.size(), TIME.format(starts.getFirst()));
        narrator.step("She books the first one");
        Booking booking = ada.book(CARD_SERVICES, starts.getFirst());
        narrator.seen("booked, code %s", booking.code());
        var mail = journey.outside().awaitMail(ada, "REQUEST");
        narrator.seen("the confirmation arrives with a calendar entry: “%s”", mail.subject());
        Journey.await("copy").until(() -> journey.reception().checkIn(booking).statusCode() == 409);
        narrator.seen("the branch has its copy, and says that she is too early to check in");
        return booking;
    }

    private Ticket convert(Customer ada, Booking booking) {
        narrator.step("Time passes until ten minutes before the appointment");
        journey.time().moveTo(booking.convertToTicketTime());
        narrator.seen("it is %s in London", TIME.format(journey.time().now()));
        Ticket ticket = journey.reception().awaitTicketOf(booking);
        narrator.seen("by itself the appointment became ticket %s", ticket.number());
        ada.awaitStatus(booking, "CONVERTED");
        return ticket;
    }

    private void serve(Customer ada, Ticket ticket) {
        Desk operator = journey.operator();
        narrator.step("An operator opens counter 1 and calls");
        operator.openCounter(COUNTER_1);
        operator.call(ticket.id(), COUNTER_1);
        Journey.await("LED").until(() -> journey.outside().led(1).contains(ticket.number()));
        narrator.seen("the display over counter 1 shows [%s]", journey.outside().led(1));
        narrator.step("Ada is served, and rates the visit");
        operator.start(ticket.id());
        Ticket done = operator.finish(ticket.id());
        ada.rate(done.id(), done.feedbackToken(), BEST).then().statusCode(201);
        narrator.seen("done, and five out of five");
    }

    private void tellOthers(Customer ada, Booking booking, Ticket ticket) {
        narrator.step("Everybody has heard of it");
        ada.awaitStatus(booking, "FULFILLED");
        Journey.await("CRM").until(() -> journey.outside()
                .crmEvents(crm, booking.id().toString())
                .contains("turno.appointment.fulfilled.v1"));
        journey.outside()
                .crmEvents(crm, booking.id().toString())
                .forEach(event -> narrator.seen("CRM, signature verified:  %s", event));
        Journey.await("audit").until(() -> journey.office().auditOf(ticket.id()).contains("feedback.given"));
        narrator.seen("audit log: %s", String.join(", ", journey.office().auditOf(booking.id())));
        narrator.seen("audit log: %s", String.join(", ", journey.office().auditOf(ticket.id())));
        narrator.seen("no entry is missing or changed: %s", journey.office().auditIsIntact());
    }
}
