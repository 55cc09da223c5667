package io.turno.booking.availability;

import java.time.Instant;
import java.util.Collections;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class SharedAvailabilityTest extends ServiceTest {
    private final Instant start = Bank.at(3, 10, 0);

    @Inject
    OtherInstance other;

    @Inject
    SharedMonths shared;

    @BeforeEach
    void everybodyListens() {
        await("other listens").until(other::hears);
    }

    @AfterEach
    void endOther() {
        other.close();
    }

    @Test
    void shouldShowItsOwnBookingsAtOnce() {
        for (int minute = 0; minute < 60; minute += 15) {
            // Given
            Instant next = Bank.at(3, 9, minute);
            assertThat(Visitor.of(bank).left(bank.cards, next)).isOne();

            // When
            Visitor.of(bank).booked(bank.cards, next);

            // Then
            assertThat(Visitor.of(bank).left(bank.cards, next)).isZero();
        }
    }

    @Test
    void shouldShowBookingsOfAnotherInstanceWhenItTells() {
        // Given
        assertThat(other.left(bank.branch, bank.cards, start)).isOne();
        assertThat(other.left(bank.branch, bank.cards, start)).isOne();
        assertThat(other.reads("heap")).isOne();

        // When
        Visitor.of(bank).booked(bank.cards, start);

        // Then
        await().until(() -> other.left(bank.branch, bank.cards, start) == 0);
    }

    @Test
    void shouldTakeAMonthFromRedisWhenAnotherInstanceMadeIt() {
        // Given
        Visitor.of(bank).left(bank.cards, start);

        // When
        int left = other.left(bank.branch, bank.cards, start);

        // Then
        assertThat(left).isOne();
        assertThat(other.reads("redis")).isOne();
        assertThat(other.reads("ledger")).isZero();
    }

    @Test
    void shouldShowABookingAtLastWhenItsInstanceDiedBeforeItTold() {
        // Given
        assertThat(other.left(bank.branch, bank.cards, start)).isOne();
        other.takeInSilence(bank.branch, bank.cards, start);

        // When the next change of the month is told
        Visitor.of(bank).booked(bank.cards, Bank.at(3, 15, 0));

        // Then
        await().until(() -> other.left(bank.branch, bank.cards, start) == 0);
    }

    @Test
    void shouldNotTakeAValueForTheTruthWhenAChangeWasToldAfterItsRowsWereRead() {
        // Given
        var key = other.key(bank.branch, bank.cards, start);
        var before = shared.read(key).orElseThrow();
        FreeMonth made = month(key);

        // When
        shared.announce(key.of(), "somebody/" + key.of());
        shared.write(key, before.version(), made);

        // Then
        assertThat(shared.read(key).orElseThrow().month()).isEmpty();
    }

    @Test
    void shouldKeepTheNewerValueWhenAnOlderOneComesLate() {
        // Given
        var key = other.key(bank.branch, bank.cards, start);
        long older = shared.read(key).orElseThrow().version();
        shared.announce(key.of(), "somebody/" + key.of());
        long newer = shared.read(key).orElseThrow().version();
        shared.write(key, newer, month(key));

        // When
        boolean written = shared.write(key, older, month(key));

        // Then
        assertThat(newer).isGreaterThan(older);
        assertThat(written).isFalse();
        assertThat(shared.read(key).orElseThrow().month()).isPresent();
    }

    private static FreeMonth month(MonthKey key) {
        var day = new FreeMonth.Day(new long[0], new short[0], new short[0]);
        return new FreeMonth(key.month(), Collections.nCopies(key.month().lengthOfMonth(), day));
    }
}
