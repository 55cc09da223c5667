package io.turno.branch.ticket;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
        Awaitility.await()
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
    void shouldConvertALateBookingAtOnce() {
        // Given
        var appointment = branch.appointment(in(Duration.ofMinutes(3)));

        // When
        branch.hears(appointment);

        // Then
        var event = converted(log(Topic.TICKETS), appointment);
        assertThat(event.early()).isFalse();
        assertThat(event.convertToTicketTime()).isBefore(event.ticket().issuedAt());
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "CANCELLED", "EXPIRED"})
    void shouldNeverConvertWhatIsNotBooked(AppointmentStatus status) {
        // Given
        var appointment = branch.appointment(in(Duration.ofHours(5)));
        branch.hears(appointment);
        branch.hears(branch.changed(appointment, appointment.appointment().start(), status, null));
        var control = branch.appointment(in(Duration.ofHours(5)).plusSeconds(60));
        branch.hears(control);

        // When
        clock.moveTo(control.appointment().convertToTicketTime());

        // Then
        var said = log(Topic.TICKETS);
        converted(said, control);
        assertThat(said.all(TicketConverted.class)).noneMatch(event -> isOf(event.data(), appointment));
    }

    @Test
    void shouldNotConvertWhatNobodyCanComeToAnyMore() {
        // Given
        var over = branch.appointment(in(Duration.ofHours(5)));
        branch.hears(over);
        var control = branch.appointment(in(Duration.ofHours(5)).plus(Duration.ofMinutes(20)));
        branch.hears(control);

        // When
        clock.moveTo(over.appointment().start().plus(Duration.ofMinutes(30)));

        // Then
        var said = log(Topic.TICKETS);
        converted(said, control);
        assertThat(said.all(TicketConverted.class)).noneMatch(event -> isOf(event.data(), over));
    }

    @Test
    void shouldKeepNamesOutOfWhatItSays() {
        // Given
        var appointment = branch.appointment(in(Duration.ofMinutes(5)));

        // When
        branch.hears(appointment);

        // Then
        var said = log(Topic.TICKETS, Topic.BRANCH_TICKETS, Topic.AUDIT);
        var ticket = converted(said, appointment).ticket();
        said.await(
                AuditEntry.class, entry -> entry.entityId().equals(ticket.id().toString()));
        assertThat(said.records())
                .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                .noneMatch(text -> text.contains(appointment.customerName()));
    }

    @Test
    void shouldCountFromOneOnEveryLocalDay() {
        // Given London at half a minute to midnight, with an hour of UTC's day left
        clock.moveTo(Instant.parse("2030-07-01T22:59:30Z"));
        String lastOfTheDay = numberOf(branch.walkIn());

        // When
        clock.moveTo(Instant.parse("2030-07-01T23:00:30Z"));
        String first = numberOf(branch.walkIn());
        String second = numberOf(branch.walkIn());

        // Then
        assertThat(List.of(lastOfTheDay, first, second)).containsExactly("C001", "C001", "C002");
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
        awaitWithdrawn(said, appointment);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldConvertAgainAtItsNewTimeWhenMoved(boolean givenUpBefore) {
        // Given
        var appointment = branch.appointment(in(Duration.ofMinutes(5)));
        var said = givenUpBefore ? givenUp(appointment) : log(Topic.TICKETS);
        branch.hears(appointment);
        converted(said, appointment);
        Instant later = in(Duration.ofHours(3));
        branch.hears(branch.changed(appointment, later, AppointmentStatus.BOOKED, null));
        awaitWithdrawn(said, appointment);

        // When
        Instant due = later.minus(Duration.ofMinutes(10));
        clock.moveTo(due);

        // Then
        said.await(
                TicketConverted.class,
                event -> isOf(event, appointment) && event.convertToTicketTime().equals(due));
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
    void shouldStandByAnArrivalThatCameAfterTheDecision() {
        // Given a cancellation that the branch has not heard of
        var appointment = branch.appointment(in(Duration.ofMinutes(5)));
        branch.hears(appointment);
        var said = log(Topic.TICKETS, Topic.AUDIT);
        var ticket = converted(said, appointment).ticket().id();
        Instant decidedAt = clock.instant();
        branch.checkIn(appointment).then().statusCode(200);

        // When
        branch.hearsOf(cancelled(appointment), decidedAt);

        // Then
        var conflict = said.await(
                AuditEntry.class,
                entry -> entry.action().equals("ticket.conflict")
                        && entry.entityId().equals(ticket.toString()));
        assertThat(conflict.data().details()).containsEntry("branch", "ARRIVED").containsEntry("centre", "cancelled");
        branch.operator().get("/api/v1/tickets/" + ticket).then().body("status", equalTo("WAITING"));
    }

    @Test
    void shouldWithdrawTheTicketOfWhoArrivedAndCancelledThen() {
        // Given
        var appointment = branch.appointment(in(Duration.ofMinutes(5)));
        branch.hears(appointment);
        var said = log(Topic.TICKETS);
        converted(said, appointment);
        branch.checkIn(appointment).then().statusCode(200);

        // When
        branch.hearsOf(cancelled(appointment), clock.instant());

        // Then
        awaitWithdrawn(said, appointment);
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
    void shouldWithdrawTheTicketOfWhoCancelledAndWasGivenUpBeforeTheBranchHeard() {
        // Given
        var appointment = branch.appointment(in(Duration.ofMinutes(5)));
        Instant cancelledAt = clock.instant();
        var said = givenUp(appointment);

        // When
        branch.hearsOf(cancelled(appointment), cancelledAt);

        // Then
        awaitWithdrawn(said, appointment);
    }

    private static void awaitWithdrawn(EventLog said, BranchAppointment appointment) {
        said.await(
                TicketWithdrawn.class,
                event -> appointment.appointment().id().equals(event.ticket().appointmentId()));
    }

    /** It became a ticket, its time passed, and nobody came. */
    private EventLog givenUp(BranchAppointment appointment) {
        branch.hears(appointment);
        var said = log(Topic.TICKETS);
        converted(said, appointment);
        clock.moveTo(appointment.appointment().start().plus(Duration.ofMinutes(30)));
        said.await(
                TicketNoShow.class,
                event -> appointment.appointment().id().equals(event.ticket().appointmentId()));
        return said;
    }

    @Test
    void shouldCatchUpInOrderAfterAStandstill() {
        // Given
        var second = branch.appointment(in(Duration.ofHours(5)).plusSeconds(900));
        var first = branch.appointment(in(Duration.ofHours(5)));
        branch.hears(second);
        branch.hears(first);
        Awaitility.await("both known").until(() -> isKnown(second) && isKnown(first));

        // When
        clock.moveTo(second.appointment().start());

        // Then
        var said = log(Topic.TICKETS);
        String secondNumber = converted(said, second).ticket().number();
        String firstNumber = converted(said, first).ticket().number();
        assertThat(firstNumber).isLessThan(secondNumber);
    }

    /** It is too early to check in for it, which only who knows it can say. */
    private boolean isKnown(BranchAppointment appointment) {
        return branch.checkIn(appointment).statusCode() == 409;
    }

    private BranchAppointment cancelled(BranchAppointment appointment) {
        return branch.changed(appointment, appointment.appointment().start(), AppointmentStatus.CANCELLED, null);
    }

    private String numberOf(String ticket) {
        return branch.operator().get("/api/v1/tickets/" + ticket).path("number");
    }

    private static TicketConverted converted(EventLog said, BranchAppointment appointment) {
        return said.await(TicketConverted.class, event -> isOf(event, appointment))
                .data();
    }

    private static boolean isOf(TicketConverted event, BranchAppointment appointment) {
        return appointment.appointment().id().equals(event.ticket().appointmentId());
    }
}
