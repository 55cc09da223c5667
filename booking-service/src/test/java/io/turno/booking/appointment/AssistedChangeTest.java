package io.turno.booking.appointment;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.booking.Bank;
import io.turno.booking.Reception;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.CustomerLimits;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Staff act for a customer; where they go past a rule they say why, and that is written down. */
@QuarkusTest
class AssistedChangeTest extends ServiceTest {

    @Test
    void shouldNeedAReasonToBookWithoutNotice() {
        // Given
        Instant start = Bank.at(2, 10, 0);
        clock.moveTo(start.minusSeconds(30 * 60));
        var ada = Visitor.of(bank);
        var reception = Reception.of(bank);

        // When
        var without = reception.bookFor(ada, bank.cards, start, null);
        var with = reception.bookFor(ada, bank.cards, start, "walked-in");

        // Then
        mustAskWhy(without, "notice-too-short");
        with.then().statusCode(201).body("channel", equalTo("RECEPTION"));
        mustBeAudited("appointment.booked", with.path("id"), "notice-too-short", "walked-in");
    }

    @Test
    void shouldNeedAReasonToBookPastALimit() {
        // Given
        bank.limit(new CustomerLimits(1, null, null, null, null, null, null));
        var ada = Visitor.of(bank);
        ada.booked(bank.cards, Bank.at(3, 10, 0));
        var reception = Reception.of(bank);

        // When
        var without = reception.bookFor(ada, bank.cards, Bank.at(3, 11, 0), null);
        var with = reception.bookFor(ada, bank.cards, Bank.at(3, 11, 0), "second-account");

        // Then
        mustAskWhy(without, "per-day");
        with.then().statusCode(201);
        mustBeAudited("appointment.booked", with.path("id"), "per-day", "second-account");
    }

    @Test
    void shouldNeedAReasonToMoveAndToCancelWhatIsTooLateForTheCustomer() {
        // Given
        var ada = Visitor.of(bank);
        Instant start = Bank.at(2, 10, 0);
        var booking = ada.booked(bank.cards, start);
        clock.moveTo(start.minusSeconds(50 * 60));
        var reception = Reception.of(bank);

        // When
        var moveWithout = reception.move(booking, Bank.at(4, 10, 0), null);
        var cancelWithout = reception.cancel(booking, null);
        var cancelled = reception.cancel(booking, "branch-error");

        // Then
        mustAskWhy(moveWithout, "too-late");
        mustAskWhy(cancelWithout, "too-late");
        cancelled.then().statusCode(200).body("cancelReason", equalTo("branch-error"));
        mustBeAudited("appointment.cancelled", booking.id().toString(), "too-late", "branch-error");
    }

    @Test
    void shouldNeedNoReasonWhereNoRuleIsInTheWay() {
        // Given
        var ada = Visitor.of(bank);
        var reception = Reception.of(bank);
        var booked = reception.bookFor(ada, bank.cards, Bank.at(3, 10, 0), null);
        booked.then().statusCode(201);
        var booking = new Visitor.Booking(UUID.fromString(booked.path("id")), booked.path("code"), "");

        // When
        var moved = reception.move(booking, Bank.at(3, 11, 0), null);
        var cancelled = reception.cancel(booking, null);

        // Then
        moved.then().statusCode(200).body("start", equalTo(Bank.at(3, 11, 0).toString()));
        cancelled.then().statusCode(200).body("status", equalTo("CANCELLED"));
    }

    private static void mustAskWhy(Response answer, String rule) {
        answer.then()
                .statusCode(422)
                .body("type", equalTo("urn:turno:problem:reason-required"))
                .body("overrides", contains(rule));
    }

    private void mustBeAudited(String action, String appointment, String rule, String reason) {
        var entry = log(Topic.AUDIT)
                .await(
                        AuditEntry.class,
                        audited -> audited.action().equals(action)
                                && audited.entityId().equals(appointment));
        assertThat(entry.data().details()).containsEntry("overrode", rule).containsEntry("reason", reason);
        assertThat(entry.data().actorId()).isEqualTo("staff-reception");
    }
}
