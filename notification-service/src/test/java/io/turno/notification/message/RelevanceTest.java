package io.turno.notification.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.notification.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.turno.notification.message.MessageKind.CANCELLATION;
import static io.turno.notification.message.MessageKind.CHANGE;
import static io.turno.notification.message.MessageKind.CONFIRMATION;
import static io.turno.notification.message.MessageKind.FEEDBACK;
import static io.turno.notification.message.MessageKind.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

class RelevanceTest {
    private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");
    private static final MessageKind DAY_BEFORE = MessageKind.reminder(Duration.ofHours(24));

    private final Facts booked = Facts.booked(UUID.randomUUID(), NINE);

    @Test
    void shouldGoOutWhenTheAppointmentStandsAsTheMessageSays() {
        assertThat(whyNot(CONFIRMATION, booked, hours(48))).isEmpty();
        assertThat(whyNot(DAY_BEFORE, booked, hours(24))).isEmpty();
    }

    @Test
    void shouldBeSupersededWhenTheAppointmentMoved() {
        Facts moved = booked.movedTo(NINE.plus(Duration.ofDays(7)));

        assertThat(whyNot(CONFIRMATION, moved, hours(48))).contains(DropReason.SUPERSEDED);
        assertThat(whyNot(DAY_BEFORE, moved, hours(24))).contains(DropReason.SUPERSEDED);
    }

    @Test
    void shouldSayOnlyThatItIsCancelledWhenItIs() {
        Facts cancelled = booked.cancelled();

        assertThat(whyNot(CONFIRMATION, cancelled, hours(48))).contains(DropReason.CANCELLED);
        assertThat(whyNot(CHANGE, cancelled, hours(48))).contains(DropReason.CANCELLED);
        assertThat(whyNot(DAY_BEFORE, cancelled, hours(24))).contains(DropReason.CANCELLED);
        assertThat(whyNot(CANCELLATION, cancelled, hours(24))).isEmpty();
    }

    @Test
    void shouldRemindWhenLateByHalfTheInterval() {
        assertThat(whyNot(DAY_BEFORE, booked, hours(12))).isEmpty();
    }

    @Test
    void shouldNotRemindWhenLateByMoreThanHalfTheInterval() {
        assertThat(whyNot(DAY_BEFORE, booked, hours(12).plusMillis(1))).contains(DropReason.TOO_LATE);
    }

    @Test
    void shouldNotConfirmWhenTheVisitIsOver() {
        assertThat(whyNot(CONFIRMATION, booked, NINE.plus(Duration.ofMinutes(30))))
                .contains(DropReason.OVER);
    }

    @ParameterizedTest
    @EnumSource(names = {"FULFILLED", "NO_SHOW", "EXPIRED"})
    void shouldNotRemindWhenTheAppointmentIsClosed(AppointmentStatus closed) {
        assertThat(whyNot(DAY_BEFORE, booked.now(closed), hours(24))).contains(DropReason.OVER);
    }

    @Test
    void shouldSayThatItWasReceivedOnlyWhileItWaits() {
        Facts request = booked.waiting();

        assertThat(whyNot(REQUEST, request, hours(48))).isEmpty();
        assertThat(whyNot(REQUEST, request.now(AppointmentStatus.BOOKED), hours(48)))
                .contains(DropReason.SUPERSEDED);
        assertThat(whyNot(REQUEST, request.movedTo(NINE.plus(Duration.ofDays(7))), hours(48)))
                .contains(DropReason.SUPERSEDED);
        assertThat(whyNot(REQUEST, request.cancelled(), hours(48))).contains(DropReason.CANCELLED);
    }

    @Test
    void shouldAskHowItWasForADay() {
        var served = booked.now(AppointmentStatus.FULFILLED).toEvent();
        Instant dayLater = NINE.plus(Duration.ofDays(1));

        assertThat(Relevance.whyNot(FEEDBACK, booked.sequence(), NINE, served, dayLater))
                .isEmpty();
        assertThat(Relevance.whyNot(FEEDBACK, booked.sequence(), NINE, served, dayLater.plusMillis(1)))
                .contains(DropReason.TOO_LATE);
    }

    private static Instant hours(int beforeStart) {
        return NINE.minus(Duration.ofHours(beforeStart));
    }

    private Optional<DropReason> whyNot(MessageKind kind, Facts facts, Instant now) {
        return Relevance.whyNot(kind, booked.sequence(), NINE.minus(kind.before()), facts.toEvent(), now);
    }
}
