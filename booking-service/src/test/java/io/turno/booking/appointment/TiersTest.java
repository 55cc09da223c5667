package io.turno.booking.appointment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.Reception;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.booking.Visitor.Booking;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.CancellationTier;
import io.turno.contracts.plan.Price;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Free until a day before, half of the price and one move until it becomes a ticket. */
@QuarkusTest
class TiersTest extends ServiceTest {
    private static final Instant START = Bank.at(4, 10, 0);
    private static final Instant WITHIN_A_DAY = START.minus(Duration.ofHours(20));

    @BeforeEach
    void offerTiers() {
        offer(new CancellationTier(Duration.ofHours(24), true, 0, null), new CancellationTier(null, true, 50, 1));
    }

    @Test
    void shouldSayWhatCancellingAndMovingWouldMean() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, START);
        var early = ada.terms(booking);

        // When
        clock.moveTo(WITHIN_A_DAY);
        var late = ada.terms(booking);

        // Then
        early.then()
                .statusCode(200)
                .body("mayCancel", equalTo(true))
                .body("feePercent", equalTo(0))
                .body("movesLeft", nullValue())
                .body("until", equalTo(START.minus(Duration.ofHours(24)).toString()));
        late.then()
                .body("feePercent", equalTo(50))
                .body("fee.amount", equalTo(6.25f))
                .body("fee.currency", equalTo("GBP"))
                .body("movesLeft", equalTo(1))
                .body("until", equalTo(START.minus(Duration.ofMinutes(10)).toString()));
    }

    @Test
    void shouldSayWhatHoldsAfterThat() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, START);

        // When
        var terms = ada.terms(booking);

        // Then
        terms.then()
                .body(
                        "ahead.until",
                        contains(
                                START.minus(Duration.ofHours(24)).toString(),
                                START.minus(Duration.ofMinutes(10)).toString()))
                .body("ahead.feePercent", contains(0, 50))
                .body("ahead[1].fee.amount", equalTo(6.25f))
                .body("ahead[0].movesLeft", nullValue())
                .body("ahead[1].movesLeft", equalTo(1));
    }

    @Test
    void shouldAnnounceNothingMoreOnceItIsOver() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, START);
        ada.cancel(booking).then().statusCode(200);

        // When
        var terms = ada.terms(booking);

        // Then
        terms.then().statusCode(200).body("ahead", empty()).body("until", nullValue());
    }

    @Test
    void shouldTellNobodyElseOfTheTerms() {
        // Given
        var booking = Visitor.of(bank).booked(bank.cards, START);
        var stranger = new Booking(booking.id(), booking.code(), "AAAAAAAAAAAAAAAAAAAAAA");

        // When
        var answer = Visitor.of(bank).terms(stranger);

        // Then
        answer.then().statusCode(404);
    }

    @Test
    void shouldSayWhatACancellationCosts() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, START);
        clock.moveTo(WITHIN_A_DAY);

        // When
        var cancelled = ada.cancel(booking);

        // Then
        cancelled.then().statusCode(200).body("cancelFeePercent", equalTo(50));
        ada.read(booking).then().body("cancelFeePercent", equalTo(50));
        assertThat(audited(booking, "appointment.cancelled").details()).containsEntry("feePercent", "50");
    }

    @Test
    void shouldMoveOnceWithinADayAndThenOnlyByStaffWithAReason() {
        // Given
        var ada = Visitor.of(bank);
        var reception = Reception.of(bank);
        var booking = ada.booked(bank.cards, START);
        clock.moveTo(WITHIN_A_DAY);
        ada.reschedule(booking, START.plus(Duration.ofHours(1))).then().statusCode(200);

        // When
        var again = ada.reschedule(booking, START.plus(Duration.ofHours(2)));
        var without = reception.move(booking, START.plus(Duration.ofHours(2)), null);
        var with = reception.move(booking, START.plus(Duration.ofHours(2)), "flight-delayed");

        // Then
        again.then().statusCode(409).body("type", equalTo("urn:turno:problem:reschedule-limit"));
        without.then().statusCode(422).body("overrides", contains("reschedule-limit"));
        with.then().statusCode(200);
        assertThat(audited(booking, "appointment.rescheduled", "overrode").details())
                .containsEntry("overrode", "reschedule-limit")
                .containsEntry("reason", "flight-delayed");
    }

    @Test
    void shouldKeepTheTermsItWasBookedUnder() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, START);
        clock.moveTo(WITHIN_A_DAY);

        // When
        offer(new CancellationTier(Duration.ofHours(48), true, 0, null));
        var known = ada.terms(booking);
        ada.reschedule(booking, START.plus(Duration.ofHours(1))).then().statusCode(200);
        var moved = ada.terms(booking);
        var newer = ada.booked(bank.cards, START.plus(Duration.ofHours(3)));

        // Then
        known.then().body("feePercent", equalTo(50));
        moved.then().body("feePercent", equalTo(50)).body("mayMove", equalTo(false));
        ada.terms(newer).then().body("mayCancel", equalTo(false)).body("mayMove", equalTo(false));
    }

    @Test
    void shouldRefuseToCancelWhatMayOnlyBeMovedUnlessStaffSayWhy() {
        // Given
        offer(new CancellationTier(Duration.ofHours(24), true, 0, null), new CancellationTier(null, false, 0, null));
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, START);
        clock.moveTo(WITHIN_A_DAY);

        // When
        var refused = ada.cancel(booking);
        var byStaff = Reception.of(bank).cancel(booking, "illness");

        // Then
        refused.then()
                .statusCode(409)
                .body("type", equalTo("urn:turno:problem:too-late"))
                .body("detail", equalTo("It can still be moved, but not cancelled."));
        byStaff.then().statusCode(200).body("cancelFeePercent", equalTo(0));
    }

    private void offer(CancellationTier... tiers) {
        var price = new Price(new BigDecimal("12.50"), Currency.getInstance("GBP"));
        bank.change(Bank.services(
                service -> service.withPrice(price).withPolicy(service.policy().withTiers(List.of(tiers)))));
    }

    private AuditEntry audited(Booking booking, String action) {
        return audited(booking, action, "reason");
    }

    private AuditEntry audited(Booking booking, String action, String detail) {
        return log(Topic.AUDIT)
                .await(
                        AuditEntry.class,
                        entry -> entry.action().equals(action)
                                && entry.entityId().equals(booking.id().toString())
                                && entry.details().containsKey(detail))
                .data();
    }
}
