package io.turno.booking.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.turno.booking.assignment.FairShare.Bid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** semantics.md, Capacity: largest weighted shortfall first, then least recently booked. */
class FairShareTest {
    private static final UUID ADA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final Instant EARLY = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant LATE = Instant.parse("2026-12-01T10:00:00Z");
    private static final int HOUR = 12;

    @Test
    void shouldChooseWhoHasLessToDoWhenSharesAreEqual() {
        // Given
        var bids = List.of(new Bid(ADA, 1, 3 * HOUR, EARLY, 1), new Bid(BEN, 1, 2 * HOUR, LATE, 1));

        // When
        var chosen = FairShare.of(bids, 1, HOUR);

        // Then
        assertThat(chosen).contains(Map.of(BEN, 1));
    }

    @Test
    void shouldChooseTheGreaterShareWhenTheWorkIsEqual() {
        // Given
        var bids = List.of(new Bid(ADA, 1, HOUR, EARLY, 1), new Bid(BEN, 3, HOUR, LATE, 1));

        // When
        var chosen = FairShare.of(bids, 1, HOUR);

        // Then
        assertThat(chosen).contains(Map.of(BEN, 1));
    }

    @Test
    void shouldChooseWhoWasBookedLeastRecentlyWhenShortfallsAreEqual() {
        // Given
        var bids = List.of(new Bid(ADA, 1, HOUR, LATE, 1), new Bid(BEN, 1, HOUR, EARLY, 1));

        // When
        var chosen = FairShare.of(bids, 1, HOUR);

        // Then
        assertThat(chosen).contains(Map.of(BEN, 1));
    }

    @Test
    void shouldChooseWhoWasNeverBookedWhenShortfallsAreEqual() {
        // Given
        var bids = List.of(new Bid(ADA, 1, 0, EARLY, 1), new Bid(BEN, 1, 0, null, 1));

        // When
        var chosen = FairShare.of(bids, 1, HOUR);

        // Then
        assertThat(chosen).contains(Map.of(BEN, 1));
    }

    @Test
    void shouldPassOverWhoHasNoRoom() {
        // Given
        var bids = List.of(new Bid(ADA, 1, 9 * HOUR, LATE, 1), new Bid(BEN, 1, 0, null, 0));

        // When
        var chosen = FairShare.of(bids, 1, HOUR);

        // Then
        assertThat(chosen).contains(Map.of(ADA, 1));
    }

    @Test
    void shouldSpreadAPartyOverSeveral() {
        // Given
        var bids = List.of(new Bid(ADA, 1, 0, null, 2), new Bid(BEN, 1, 0, null, 1));

        // When
        var chosen = FairShare.of(bids, 3, HOUR);

        // Then
        assertThat(chosen).contains(Map.of(ADA, 2, BEN, 1));
    }

    @Test
    void shouldChooseNobodyWhenNotAllCanBeServed() {
        // Given
        var bids = List.of(new Bid(ADA, 1, 0, null, 1), new Bid(BEN, 1, 0, null, 1));

        // When
        var chosen = FairShare.of(bids, 3, HOUR);

        // Then
        assertThat(chosen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 20261121})
    void shouldShareAllWorkByWeightWhenThereIsAlwaysRoom(long seed) {
        // Given
        var random = new Random(seed);
        int[] weights = {1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(4)};
        long[] loads = new long[weights.length];

        // When
        for (int visit = 0; visit < 600; visit++) {
            var bids = new ArrayList<Bid>();
            for (int i = 0; i < weights.length; i++) {
                bids.add(new Bid(new UUID(0, i), weights[i], loads[i], null, 1));
            }
            int next = (int) FairShare.of(bids, 1, 3)
                    .orElseThrow()
                    .keySet()
                    .iterator()
                    .next()
                    .getLeastSignificantBits();
            loads[next] += 3;
        }

        // Then
        long all = weights[0] + weights[1] + weights[2];
        for (int i = 0; i < weights.length; i++) {
            double due = 1800.0 * weights[i] / all;
            assertThat((double) loads[i]).as("seed %d", seed).isBetween(due - 3, due + 3);
        }
    }
}
