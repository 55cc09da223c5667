package io.turno.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.turno.booking.BookingRefusal;
import io.turno.booking.assignment.Assigned;
import io.turno.booking.form.Answers;
import io.turno.booking.tier.Terms;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentRequested;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.Channel;
import io.turno.contracts.appointment.Verification;
import io.turno.contracts.plan.CancellationTier;
import io.turno.support.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static io.turno.booking.BookingRefusal.ALREADY_CLOSED;
import static io.turno.booking.BookingRefusal.NOT_CONVERTIBLE;
import static io.turno.booking.BookingRefusal.NOT_PENDING;
import static io.turno.booking.BookingRefusal.RESCHEDULE_LIMIT;
import static io.turno.booking.BookingRefusal.TOO_LATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class AppointmentTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
    private static final Terms TERMS = new Terms(
            List.of(
                    new CancellationTier(Duration.ofHours(24), true, 0, null),
                    new CancellationTier(Duration.ofHours(2), true, 50, 1)),
            Duration.ZERO,
            null);
    private static final Instant DAY_OF_VISIT = START.minus(Duration.ofHours(3));
    private static final Instant DUE = START.minus(Duration.ofMinutes(10));
    private static final Attendee ADA = new Attendee(UUID.randomUUID(), "Ada", "en", 2, Answers.NONE, Recognition.NONE);
    private static final Grant GRANT = new Grant(ADA, "AB1234", false, Verification.NONE);

    @Test
    void shouldBeATicketAgainAndTakeNothingWhenReopened() {
        // Given
        var served = booked();
        served.fulfil(START, NOW);
        long revision = served.revision();

        // When
        served.reopen("C001", served.code(), NOW);

        // Then
        assertThat(served.status()).isEqualTo(AppointmentStatus.CONVERTED);
        assertThat(served.taken()).isEmpty();
        assertThat(served.revision()).isEqualTo(revision + 1);
    }

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

    @Test
    void shouldKeepWhatWasAgreedWhenMoved() {
        // Given
        var booked = booked();
        var newTerms = new Terms(List.of(), Duration.ofDays(30), null);

        // When
        booked.reschedule(visit(START.plusSeconds(3600)).under(newTerms), "customer-request", false, NOW);

        // Then
        assertThat(booked.standing(START.minus(Duration.ofHours(2))).feePercent())
                .isEqualTo(50);
    }

    @Test
    void shouldCountOnlyTheCustomersMovesInALimitedTier() {
        // Given
        var booked = booked();
        Instant inTwoHours = START.plus(Duration.ofHours(2));

        // When
        booked.reschedule(visit(START.plusSeconds(900)), "customer-request", false, NOW);
        booked.reschedule(visit(START.plusSeconds(1800)), "branch-error", true, DAY_OF_VISIT);
        boolean stillOne = booked.standing(DAY_OF_VISIT).mayMove();
        booked.reschedule(visit(inTwoHours), "customer-request", false, DAY_OF_VISIT);

        // Then
        assertThat(stillOne).isTrue();
        assertThat(booked.standing(DAY_OF_VISIT).movesLeft()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"false, customer-request, 50", "true, customer-request, 50", "true, branch-error, 0"})
    void shouldCostWhatWasAgreedUnlessStaffHaveAReasonOfTheirOwn(boolean byStaff, String reason, int percent) {
        // Given
        var booked = booked();

        // When
        booked.cancel(reason, byStaff, DAY_OF_VISIT);

        // Then
        assertThat(booked.cancelFeePercent()).isEqualTo(percent);
    }

    @Test
    void shouldWaitForApprovalWithoutEverConverting() {
        // Given
        var request = requested();

        // When
        boolean converted = request.converted("C001", DUE, NOW);

        // Then
        assertThat(request.granted()).isInstanceOf(AppointmentRequested.class);
        assertThat(converted).isFalse();
        assertThat(request.status()).isEqualTo(AppointmentStatus.PENDING);
    }

    @Test
    void shouldCostNothingToTakeARequestBack() {
        // Given
        var request = requested();

        // When
        request.cancel("customer-request", false, START.minusSeconds(60));

        // Then
        assertThat(request.status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(request.cancelFeePercent()).isZero();
        assertThat(request.taken()).isEmpty();
    }

    @Test
    void shouldStayARequestWhenMoved() {
        // Given
        var request = requested();

        // When
        var event = request.reschedule(visit(START.plusSeconds(3600)), "customer-request", false, DAY_OF_VISIT);

        // Then
        assertThat(event.appointment().status()).isEqualTo(AppointmentStatus.PENDING);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("cancel after the notice", AppointmentTest::cancelLate, TOO_LATE),
                refusal("cancel what is a ticket", a -> converted(a).cancel("x", false, NOW), TOO_LATE),
                refusal("move what is a ticket, even by staff", AppointmentTest::moveTicket, TOO_LATE),
                refusal("move more often than agreed", AppointmentTest::moveTwiceOnTheDay, RESCHEDULE_LIMIT),
                refusal("move after the last tier", a -> moveAt(a, START.minusSeconds(7199)), TOO_LATE),
                refusal("approve what is booked", a -> a.approve(NOW), NOT_PENDING),
                refusal("decline what is booked", a -> a.decline("x", NOW), NOT_PENDING),
                refusal("approve when its time has come", a -> requested().approve(START), TOO_LATE),
                refusal("cancel twice", a -> cancelled(a).cancel("x", true, NOW), ALREADY_CLOSED),
                refusal("move what is cancelled", a -> moveByStaff(cancelled(a)), ALREADY_CLOSED),
                refusal("convert what is cancelled", a -> cancelled(a).requestConversion(NOW), NOT_CONVERTIBLE),
                refusal("expire what is booked", a -> a.expire(NOW), ALREADY_CLOSED),
                refusal("confirm what is booked", a -> a.confirm(visit(START), GRANT, NOW), ALREADY_CLOSED));
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

    private static void moveTwiceOnTheDay(Appointment booked) {
        moveAt(booked, DAY_OF_VISIT);
        moveAt(booked, DAY_OF_VISIT);
    }

    private static void moveAt(Appointment booked, Instant now) {
        booked.reschedule(visit(START), "x", false, now);
    }

    private static Appointment requested() {
        return Appointment.book(visit(START), Channel.PORTAL, new Grant(ADA, "AB1234", true, Verification.NONE), NOW);
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
        return Appointment.book(visit(START), Channel.PORTAL, GRANT, NOW);
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
                TERMS,
                1,
                1,
                List.of(piece),
                List.of(),
                Assigned.NOBODY);
    }
}
