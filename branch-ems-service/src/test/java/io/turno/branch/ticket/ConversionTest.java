package io.turno.branch.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.branch.BranchTest;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.TicketEvent.TicketConverted;
import io.turno.contracts.ticket.TicketEvent.TicketNoShow;
import io.turno.contracts.ticket.TicketEvent.TicketWithdrawn;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.testkit.events.EventLog;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ConversionTest extends BranchTest {

    @Test
    void shouldBecomeATicketWhenItsTimeComes() {
        // Given
        var appointment = branch.appointment(in(Duration.ofHours(5)));
        branch.hears(appointment);
        var control = branch.appointment(in(Duration.ofMinutes(5)));
        branch.hears(control);
        var said = log(Topic.TICKETS);
        converted(said, control);
        assertThat(said.all(TicketConverted.class)).noneMatch(event -> isOf(event.data(), appointment));

        // When
        clock.moveTo(appointment.appointment().convertToTicketTime());

        // Then
        var event = converted(said, appointment);
        assertThat(event.early()).isFalse();
        assertThat(event.ticket().number()).matches("C[0-9]{3}");
        assertThat(event.ticket().arrivedAt()).isNull();
        assertThat(event.convertToTicketTime())
                .isEqualTo(appointment.appointment().convertToTicketTime());
    }

    @Test
    void shouldTellTheBranchsOwnBrokerTheSameEvent() {
        // Given
        var appointment = branch.appointment(in(Duration.ofMinutes(5)));

        // When
        branch.hears(appointment);

        // Then
        var said = log(Topic.TICKETS, Topic.BRANCH_TICKETS);
        converted(said, appointment);
        org.awaitility.Awaitility.await()
                .until(() -> said.all(TicketConverted.class).stream()
                                .filter(event -> isOf(event.data(), appointment))
                                .count()
                        == 2);
        assertThat(said.all(TicketConverted.class).stream()
                        .filter(event -> isOf(event.data(), appointment))
                        .map(event -> event.id())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void shouldConvertBeforeItsTimeWhereTheCentreAsksForIt() {
        // Given
        var appointment = branch.appointment(in(Duration.ofHours(5)));
        branch.hears(appointment);

        // When
        branch.hears(branch.changed(
                appointment, appointment.appointment().start(), AppointmentStatus.BOOKED, clock.instant()));

        // Then
        assertThat(converted(log(Topic.TICKETS), appointment).early()).isTrue();
    }

    @Test
    void shouldNeverConvertWhatWasCancelledBefore() {
        // Given
        var cancelled = branch.appointment(in(Duration.ofHours(5)));
        branch.hears(cancelled);
        branch.hears(branch.changed(cancelled, cancelled.appointment().start(), AppointmentStatus.CANCELLED, null));
        var other = branch.appointment(in(Duration.ofHours(5)));
        branch.hears(other);

        // When
        clock.moveTo(other.appointment().convertToTicketTime());

        // Then
        var said = log(Topic.TICKETS);
        converted(said, other);
        assertThat(said.all(TicketConverted.class)).noneMatch(event -> isOf(event.data(), cancelled));
    }

    @Test
    void shouldIgnoreOldNews() {
        // Given
        var appointment = branch.appointment(in(Duration.ofHours(5)));
        branch.hears(branch.changed(appointment, appointment.appointment().start(), AppointmentStatus.CANCELLED, null));
        branch.hears(appointment);
        var other = branch.appointment(in(Duration.ofHours(5)));
        branch.hears(other);

        // When
        clock.moveTo(other.appointment().convertToTicketTime());

        // Then
        var said = log(Topic.TICKETS);
        converted(said, other);
        assertThat(said.all(TicketConverted.class)).noneMatch(event -> isOf(event.data(), appointment));
    }

    @Test
    void shouldWithdrawTheTicketOfACancelledAppointment() {
        // Given
        var appointment = branch.appointment(in(Duration.ofMinutes(5)));
        branch.hears(appointment);
        var said = log(Topic.TICKETS);
        converted(said, appointment);

        // When
        branch.hears(branch.changed(appointment, appointment.appointment().start(), AppointmentStatus.CANCELLED, null));

        // Then
        said.await(
                TicketWithdrawn.class,
                event -> appointment.appointment().id().equals(event.ticket().appointmentId()));
    }

    @Test
    void shouldConvertAgainAtItsNewTimeWhenMoved() {
        // Given
        var appointment = branch.appointment(in(Duration.ofMinutes(5)));
        branch.hears(appointment);
        var said = log(Topic.TICKETS);
        converted(said, appointment);
        Instant later = in(Duration.ofHours(3));
        branch.hears(branch.changed(appointment, later, AppointmentStatus.BOOKED, null));
        said.await(
                TicketWithdrawn.class,
                event -> appointment.appointment().id().equals(event.ticket().appointmentId()));

        // When
        clock.moveTo(later.minus(Duration.ofMinutes(10)));

        // Then
        said.await(
                TicketConverted.class,
                event -> isOf(event, appointment)
                        && event.convertToTicketTime().equals(later.minus(Duration.ofMinutes(10))));
    }

    @Test
    void shouldStandByWhatHappenedWhereSomebodyWasCalledAlready() {
        // Given
        var appointment = branch.appointment(in(Duration.ofMinutes(5)));
        branch.hears(appointment);
        var said = log(Topic.TICKETS, Topic.AUDIT);
        var ticket = converted(said, appointment).ticket().id();
        branch.openCounter();
        branch.operator()
                .body(Map.of("counterId", branch.counter))
                .post("/api/v1/calls/next")
                .then()
                .statusCode(200);

        // When
        branch.hears(branch.changed(appointment, appointment.appointment().start(), AppointmentStatus.CANCELLED, null));

        // Then
        var conflict = said.await(
                AuditEntry.class,
                entry -> entry.action().equals("ticket.conflict")
                        && entry.entityId().equals(ticket.toString()));
        assertThat(conflict.data().details())
                .containsEntry("centre", "cancelled")
                .containsEntry("branch", "CALLED");
    }

    @Test
    void shouldBeANoShowWhereNobodyCameInTime() {
        // Given
        var appointment = branch.appointment(in(Duration.ofMinutes(5)));
        branch.hears(appointment);
        var said = log(Topic.TICKETS);
        converted(said, appointment);

        // When
        clock.moveTo(appointment.appointment().start().plus(Duration.ofMinutes(30)));

        // Then
        var missed = said.await(
                TicketNoShow.class,
                event -> appointment.appointment().id().equals(event.ticket().appointmentId()));
        assertThat(missed.data().ticket().status()).isEqualTo(TicketStatus.NO_SHOW);
        assertThat(missed.data().ticket().counterId()).isNull();
    }

    @Test
    void shouldCatchUpInOrderAfterAStandstill() {
        // Given
        var second = branch.appointment(in(Duration.ofHours(5)).plusSeconds(900));
        var first = branch.appointment(in(Duration.ofHours(5)));
        branch.hears(second);
        branch.hears(first);

        // When
        clock.moveTo(second.appointment().start());

        // Then
        var said = log(Topic.TICKETS);
        String secondNumber = converted(said, second).ticket().number();
        String firstNumber = converted(said, first).ticket().number();
        assertThat(firstNumber).isLessThan(secondNumber);
    }

    private static TicketConverted converted(EventLog said, BranchAppointment appointment) {
        return said.await(TicketConverted.class, event -> isOf(event, appointment))
                .data();
    }

    private static boolean isOf(TicketConverted event, BranchAppointment appointment) {
        return appointment.appointment().id().equals(event.ticket().appointmentId());
    }
}
