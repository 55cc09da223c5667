package io.turno.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.turno.booking.BookingRefusal;
import io.turno.booking.assignment.Assigned;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.Channel;
import io.turno.support.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.turno.booking.BookingRefusal.ALREADY_CLOSED;
import static io.turno.booking.BookingRefusal.NOT_CONVERTIBLE;
import static io.turno.booking.BookingRefusal.TOO_LATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class AppointmentTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
    private static final Instant DUE = START.minus(Duration.ofMinutes(10));
    private static final Attendee ADA = new Attendee(UUID.randomUUID(), "Ada", "en");

    @Test
    void shouldKeepItsIdAndCodeWhenMoved() {
        // Given
        var booked = booked();
        var before = booked.facts();

        // When
        var event = booked.reschedule(visit(START.plusSeconds(3600)), "customer-request", false, NOW);

        // Then
        assertThat(event.appointment().id()).isEqualTo(before.id());
        assertThat(event.appointment().code()).isEqualTo(before.code());
        assertThat(event.appointment().icsSequence()).isEqualTo(before.icsSequence() + 1);
        assertThat(event.appointment().revision()).isEqualTo(before.revision() + 1);
        assertThat(event.previousStart()).isEqualTo(START);
    }

    @Test
    void shouldTakeTheTicketOfItsOwnTimeOnly() {
        // Given
        var booked = booked();

        // When
        boolean anotherTime = booked.converted("C001", DUE.minusSeconds(60), NOW);
        boolean itsTime = booked.converted("C001", DUE, NOW);

        // Then
        assertThat(anotherTime).isFalse();
        assertThat(itsTime).isTrue();
        assertThat(booked.status()).isEqualTo(AppointmentStatus.CONVERTED);
    }

    @Test
    void shouldAskForConversionOnce() {
        // Given
        var booked = booked();

        // When
        boolean first = booked.requestConversion(NOW);
        boolean second = booked.requestConversion(NOW);

        // Then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
    }

    @Test
    void shouldGiveBackAllItTookWhenItEnds() {
        // Given
        var booked = booked();

        // When
        booked.cancel("customer-request", false, NOW);

        // Then
        assertThat(booked.taken()).isEmpty();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("cancel after the notice", AppointmentTest::cancelLate, TOO_LATE),
                refusal("cancel what is a ticket", a -> converted(a).cancel("x", false, NOW), TOO_LATE),
                refusal("move what is a ticket, even by staff", AppointmentTest::moveTicket, TOO_LATE),
                refusal("cancel twice", a -> cancelled(a).cancel("x", true, NOW), ALREADY_CLOSED),
                refusal("move what is cancelled", a -> moveByStaff(cancelled(a)), ALREADY_CLOSED),
                refusal("convert what is cancelled", a -> cancelled(a).requestConversion(NOW), NOT_CONVERTIBLE),
                refusal("expire what is booked", a -> a.expire(NOW), ALREADY_CLOSED),
                refusal("confirm what is booked", a -> a.confirm(visit(START), ADA, "AB1234", NOW), ALREADY_CLOSED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void shouldRefuse(String what, Consumer<Appointment> deed, BookingRefusal expected) {
        // Given
        var booked = booked();

        // When
        var thrown = assertThatThrownBy(() -> deed.accept(booked));

        // Then
        thrown.isInstanceOfSatisfying(
                Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(expected));
    }

    private static Arguments refusal(String what, Consumer<Appointment> deed, BookingRefusal expected) {
        return arguments(what, deed, expected);
    }

    private static void cancelLate(Appointment booked) {
        booked.cancel("x", false, START.minusSeconds(60));
    }

    private static void moveTicket(Appointment booked) {
        moveByStaff(converted(booked));
    }

    private static void moveByStaff(Appointment appointment) {
        appointment.reschedule(visit(START.plusSeconds(3600)), "x", true, NOW);
    }

    private static Appointment converted(Appointment booked) {
        booked.converted("C001", DUE, NOW);
        return booked;
    }

    private static Appointment cancelled(Appointment booked) {
        booked.cancel("x", false, NOW);
        return booked;
    }

    private static Appointment booked() {
        return Appointment.book(visit(START), Channel.PORTAL, ADA, "AB1234", NOW);
    }

    private static Visit visit(Instant start) {
        var piece = new io.turno.booking.capacity.Piece(
                UUID.randomUUID(), java.time.LocalDate.of(2026, 12, 1), 120, 123, 1, 1, 288, 1);
        return new Visit(
                UUID.randomUUID(),
                UUID.randomUUID(),
                List.of(UUID.randomUUID()),
                null,
                start,
                start.plus(Duration.ofMinutes(15)),
                start.minus(Duration.ofMinutes(10)),
                start.minus(Duration.ofMinutes(60)),
                1,
                1,
                List.of(piece),
                List.of(),
                Assigned.NOBODY);
    }
}
