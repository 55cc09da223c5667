package io.turno.branch.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CallClass;
import io.turno.contracts.plan.CallClass.Kind;
import io.turno.contracts.plan.CallRules;
import io.turno.contracts.plan.CallStep;
import io.turno.contracts.plan.CounterPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayTest {
    private static final Instant OPENED = Instant.parse("2026-12-01T09:00:00Z");
    private static final UUID SERVICE = UUID.randomUUID();
    private static final UUID COUNTER = UUID.randomUUID();
    private static final CallRules WALK_INS_FIRST = new CallRules(
            List.of(
                    new CallStep("walk-in", List.of(new CallClass(Kind.WALK_IN))),
                    new CallStep("appointment", List.of(new CallClass(Kind.APPOINTMENT)))),
            null);

    /** One counter; four walk-ins at nine and two appointments at nine, ten minutes each. */
    private static final List<PastVisit> MORNING = List.of(
            visit("A1", true, 0, 0),
            visit("A2", true, 0, 10),
            visit("W1", false, 0, 20),
            visit("W2", false, 0, 30),
            visit("W3", false, 0, 40),
            visit("W4", false, 0, 50));

    @Test
    void shouldRepeatTheDayUnderTheSameRules() {
        // When
        var calls = new Replay(plan(), CallRules.DEFAULT, null).of(MORNING);

        // Then
        assertThat(calls).isEqualTo(Replay.really(MORNING));
    }

    @Test
    void shouldShowWhatOtherRulesDoToEachClass() {
        // When
        var waits = Waits.of(MORNING, new Replay(plan(), WALK_INS_FIRST, null).of(MORNING));

        // Then
        assertThat(waits.byClass().get(Kind.WALK_IN).mean()).isEqualTo(Duration.ofMinutes(15));
        assertThat(waits.byClass().get(Kind.APPOINTMENT).mean()).isEqualTo(Duration.ofMinutes(45));
        assertThat(waits.overall().mean()).isEqualTo(Duration.ofMinutes(25));
        assertThat(waits.byService()).containsOnlyKeys(SERVICE);
    }

    @ParameterizedTest
    @CsvSource({"1, 25", "2, 10", "3, 5", "6, 0"})
    void shouldShowWhatMoreCountersDo(int counters, int meanMinutes) {
        // When
        var waits = Waits.of(MORNING, new Replay(plan(), null, counters).of(MORNING));

        // Then
        assertThat(waits.overall().mean()).isEqualTo(Duration.ofMinutes(meanMinutes));
        assertThat(waits.notCalled()).isZero();
    }

    @Test
    void shouldCountWhomTheRulesCallNever() {
        // Given
        var walkInsOnly = new CallRules(List.of(WALK_INS_FIRST.steps().getFirst()), null);

        // When
        var waits = Waits.of(MORNING, new Replay(plan(), walkInsOnly, null).of(MORNING));

        // Then
        assertThat(waits.notCalled()).isEqualTo(2);
        assertThat(waits.overall().people()).isEqualTo(4);
    }

    @Test
    void shouldNotCountTheWaitBeforeTheTimeOfTheAppointment() {
        // Given
        var early = new PastVisit(UUID.randomUUID(), "A1", SERVICE, 2, minute(20), minute(0), COUNTER, minute(25), 600);

        // When
        var waits = Waits.of(List.of(early), Replay.really(List.of(early)));

        // Then
        assertThat(waits.overall().mean()).isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "9, 9", "10, 9", "11, 10", "100, 90"})
    void shouldTellWhatNineOfTenWaited(int people, int minutes) {
        // Given
        var waits =
                IntStream.rangeClosed(1, people).mapToObj(Duration::ofMinutes).toList();

        // When
        var figures = Waits.Figures.of(waits);

        // Then
        assertThat(figures.p90()).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void shouldHaveNothingToSayOfAnEmptyDay() {
        // When
        var waits = Waits.of(List.of(), new Replay(plan(), null, 3).of(List.of()));

        // Then
        assertThat(waits.overall()).isEqualTo(new Waits.Figures(0, Duration.ZERO, Duration.ZERO));
    }

    private static PastVisit visit(String number, boolean appointment, int came, int called) {
        return new PastVisit(
                UUID.randomUUID(),
                number,
                SERVICE,
                appointment ? 2 : 3,
                appointment ? OPENED : null,
                minute(came),
                COUNTER,
                minute(called),
                600);
    }

    private static Instant minute(int minute) {
        return OPENED.plus(Duration.ofMinutes(minute));
    }

    private static BranchPlan plan() {
        return new BranchPlan(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                Map.of("en", "London"),
                "1 Bank Street",
                "GB",
                ZoneId.of("Europe/London"),
                List.of("en"),
                4,
                List.of(),
                List.of(),
                List.of(),
                List.of(new CounterPlan(COUNTER, "1", List.of()), new CounterPlan(UUID.randomUUID(), "2", List.of())),
                List.of());
    }
}
