package io.turno.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.Reception;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.booking.Visitor.Booking;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentBooked;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentCancelled;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentRequested;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.testkit.access.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Where a service is not self-service, what customers ask for waits for staff. */
@QuarkusTest
class ApprovalTest extends ServiceTest {
    private static final Instant START = Bank.at(3, 10, 0);

    @Inject
    CloseUndecidedJob closeUndecided;

    @BeforeEach
    void endSelfService() {
        bank.change(Bank.services(service ->
                service.withPolicy(service.policy().withSelfService(service.id().equals(bank.advice)))));
    }

    @Test
    void shouldBeARequestThatTakesThePlace() {
        // Given
        var ada = Visitor.of(bank);

        // When
        var answer = ada.book(bank.cards, START);

        // Then
        answer.then().statusCode(201).body("status", equalTo("PENDING"));
        assertThat(ada.left(bank.cards, START)).isZero();
        UUID id = UUID.fromString(answer.path("id"));
        var said = log(Topic.APPOINTMENTS, Topic.AUDIT);
        said.await(AppointmentRequested.class, news -> news.appointment().id().equals(id));
        assertThat(said.all(AppointmentBooked.class))
                .noneMatch(news -> news.data().appointment().id().equals(id));
        var audited = said.await(AuditEntry.class, entry -> entry.entityId().equals(id.toString()));
        assertThat(audited.data().action()).isEqualTo("appointment.requested");
        assertThat(audited.data().details()).containsEntry("approvalFor", "no-self-service");
    }

    @Test
    void shouldBeARequestForPartnersTooButBookedAtOnceForStaffAndOtherServices() {
        // When
        var partner = Visitor.of(bank).with(bank.partner()).book(bank.cards, START);
        var staff = Visitor.of(bank).with(bank.reception()).book(bank.cards, START.plusSeconds(900));
        var selfService = Visitor.of(bank).book(bank.advice, START);

        // Then
        partner.then().statusCode(201).body("status", equalTo("PENDING"));
        staff.then().statusCode(201).body("status", equalTo("BOOKED"));
        selfService.then().statusCode(201).body("status", equalTo("BOOKED"));
    }

    @Test
    void shouldBeARequestOutOfAHoldToo() {
        // Given
        var ada = Visitor.of(bank);
        var hold = ada.hold(bank.cards, START);
        var order = ada.order(bank.cards, START);
        order.put("holdId", hold.path("id"));
        order.put("holdToken", hold.path("holdToken"));

        // When
        var answer = ada.book(order, null);

        // Then
        answer.then().statusCode(201).body("status", equalTo("PENDING"));
    }

    @Test
    void shouldBeBookedWhenStaffApproveIt() {
        // Given
        var ada = Visitor.of(bank);
        var request = ada.booked(bank.cards, START);

        // When
        var approved = Reception.of(bank).approve(request.id(), "\"1\"");

        // Then
        approved.then().statusCode(200).header("ETag", "\"2\"").body("status", equalTo("BOOKED"));
        ada.read(request).then().body("status", equalTo("BOOKED")).body("code", equalTo(request.code()));
        var said = log(Topic.APPOINTMENTS, Topic.AUDIT);
        said.await(AppointmentBooked.class, news -> news.appointment().id().equals(request.id()));
        var audited = said.await(
                AuditEntry.class,
                entry -> entry.action().equals("appointment.approved")
                        && entry.entityId().equals(request.id().toString()));
        assertThat(audited.data().actorId()).isEqualTo("staff-reception");
        Reception.of(bank).approve(request.id(), null).then().statusCode(409);
    }

    @Test
    void shouldGiveThePlaceBackWhenStaffDeclineIt() {
        // Given
        var ada = Visitor.of(bank);
        var request = ada.booked(bank.cards, START);

        // When
        var declined = Reception.of(bank).decline(request.id(), "no-advisor");

        // Then
        declined.then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("no-advisor"));
        assertThat(ada.left(bank.cards, START)).isOne();
        var event = log(Topic.APPOINTMENTS).await(AppointmentCancelled.class, news -> news.appointment()
                .id()
                .equals(request.id()));
        assertThat(event.data().reason()).isEqualTo("no-advisor");
    }

    @Test
    void shouldAnswerASecondApprovalWithTheSameKeyLikeTheFirst() {
        // Given
        var request = Visitor.of(bank).booked(bank.cards, START);
        String first = approveWithKey(request);

        // When
        String again = approveWithKey(request);

        // Then
        assertThat(again).isEqualTo(first);
    }

    private String approveWithKey(Booking request) {
        return Visitor.of(bank)
                .with(bank.reception())
                .request()
                .header("Idempotency-Key", "approve-" + request.id())
                .post("/api/v1/appointments/" + request.id() + "/approve")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void shouldRefuseADecisionOfAnOldRevision() {
        // Given
        var ada = Visitor.of(bank);
        var request = ada.booked(bank.cards, START);
        ada.reschedule(request, START.plusSeconds(3600)).then().statusCode(200).body("status", equalTo("PENDING"));

        // When
        var stale = Reception.of(bank).approve(request.id(), "\"1\"");

        // Then
        stale.then().statusCode(412);
        ada.read(request).then().body("status", equalTo("PENDING"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "auditor", "partner"})
    void shouldBeDecidedByNobodyElse(String role) {
        // Given
        var request = Visitor.of(bank).booked(bank.cards, START);

        // When
        var answer = Reception.as(bank, role).approve(request.id(), null);

        // Then
        answer.then().statusCode(403);
    }

    @Test
    void shouldBeDecidedByStaffOfTheBranchOnly() {
        // Given
        var ada = Visitor.of(bank);
        var request = ada.booked(bank.cards, START);
        String elsewhere = Tokens.staff("reception")
                .tenant(bank.tenant)
                .branches(UUID.randomUUID())
                .token();

        // When
        var staff =
                Visitor.of(bank).with(elsewhere).request().post("/api/v1/appointments/" + request.id() + "/approve");
        var holder = ada.request()
                .header("Manage-Token", request.manageToken())
                .post("/api/v1/appointments/" + request.id() + "/approve");

        // Then
        staff.then().statusCode(404);
        holder.then().statusCode(401);
    }

    @Test
    void shouldCostNothingToTakeItBackEvenLate() {
        // Given
        var ada = Visitor.of(bank);
        var request = ada.booked(bank.cards, START);
        clock.moveTo(START.minus(Duration.ofMinutes(5)));

        // When
        var cancelled = ada.cancel(request);

        // Then
        cancelled.then().statusCode(200).body("status", equalTo("CANCELLED")).body("cancelFeePercent", equalTo(0));
    }

    @Test
    void shouldEndWhenNobodyDecidedBeforeItsTime() {
        // Given
        var ada = Visitor.of(bank);
        var due = ada.booked(bank.cards, START);
        var other = Visitor.of(bank);
        var later = other.booked(bank.cards, START.plusSeconds(900));
        clock.moveTo(START);

        // When
        closeUndecided.run();

        // Then
        ada.read(due).then().body("status", equalTo("CANCELLED")).body("cancelReason", equalTo("not-decided"));
        other.read(later).then().body("status", equalTo("PENDING"));
        log(Topic.APPOINTMENTS).await(AppointmentCancelled.class, news -> news.appointment()
                .id()
                .equals(due.id()));
    }

    @Test
    void shouldListWhatWaitsForStaff() {
        // Given
        var request = Visitor.of(bank).booked(bank.cards, START);
        Visitor.of(bank).booked(bank.advice, START);

        // When
        var pending = Reception.of(bank).list(bank, Bank.day(3), "PENDING");
        var nonsense = Reception.of(bank).list(bank, Bank.day(3), "WAITING");

        // Then
        pending.then().statusCode(200).body("items.id", contains(request.id().toString()));
        nonsense.then().statusCode(400).body("errors.pointer", contains("status"));
    }
}
