package io.turno.branch.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.turno.branch.Branch;
import io.turno.branch.queue.TargetWatch.Alert;
import io.turno.branch.queue.TargetWatch.Stay;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServiceTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TargetWatchTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private final Branch branch = Branch.cutOff();

    @ParameterizedTest
    @CsvSource({"false, 21, LONG_WAIT, PT1M", "false, 20, ,", "true, 31, LONG_VISIT, PT1M", "true, 30, ,", "true, 21, ,"
    })
    void shouldNoticeWhatTakesLongerThanTheTarget(boolean served, int minutes, TargetWatch.Kind kind, Duration over) {
        // When
        var alerts = new TargetWatch(plan(), NOW).alerts(List.of(stay("C1", branch.service, served, minutes)));

        // Then
        assertThat(alerts).extracting(Alert::kind).isEqualTo(kind == null ? List.of() : List.of(kind));
        assertThat(alerts).extracting(Alert::over).isEqualTo(over == null ? List.of() : List.of(over));
    }

    @Test
    void shouldWantNothingOfWhatHasNoTarget() {
        // Given
        var stays = List.of(stay("C1", branch.service, false, 600), stay("X1", UUID.randomUUID(), false, 600));

        // When
        var alerts = new TargetWatch(branch.plan(), NOW).alerts(stays);

        // Then
        assertThat(alerts).isEmpty();
    }

    @Test
    void shouldNameTheWorstFirst() {
        // Given
        var stays = List.of(
                stay("C1", branch.service, false, 25),
                stay("C2", branch.service, true, 60),
                stay("C3", branch.service, false, 45));

        // When
        var alerts = new TargetWatch(plan(), NOW).alerts(stays);

        // Then
        assertThat(alerts).extracting(alert -> alert.stay().number()).containsExactly("C2", "C3", "C1");
    }

    private BranchPlan plan() {
        var target = new ServiceTarget(Duration.ofMinutes(20), Duration.ofMinutes(30));
        return branch.plan()
                .withServices(List.of(branch.plan().services().getFirst().withTarget(target)));
    }

    private static Stay stay(String number, UUID serviceId, boolean served, int minutes) {
        return new Stay(
                UUID.randomUUID(),
                number,
                serviceId,
                served ? "1" : null,
                served,
                NOW.minus(Duration.ofMinutes(minutes)));
    }
}
