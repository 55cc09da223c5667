package io.turno.branch.ticket;

import java.time.Duration;
import java.time.Instant;

import io.turno.contracts.plan.AppointmentPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArrivalWindowTest {
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");

    private final ArrivalWindow window = new ArrivalWindow(START, AppointmentPolicy.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "-PT30M0.001S, true, false",
        "-PT30M, false, false",
        "PT0S, false, false",
        "PT29M59.999S, false, false",
        "PT30M, false, true",
        "PT24H, false, true"
    })
    void shouldBeOpenFromThirtyMinutesBeforeToThirtyMinutesAfterTheStart(
            Duration fromStart, boolean tooEarly, boolean over) {
        // When
        Instant now = START.plus(fromStart);

        // Then
        assertThat(window.isTooEarly(now)).isEqualTo(tooEarly);
        assertThat(window.isOver(now)).isEqualTo(over);
    }

    @Test
    void shouldSayWhenToComeBack() {
        assertThat(window.opensAt()).isEqualTo(Instant.parse("2026-12-01T09:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"-PT20M, PT0S", "PT0S, PT0S", "PT10M, PT0S", "PT10M0.001S, PT10M0.001S", "PT25M, PT25M"})
    void shouldRankByTheArrivalOnceTheGraceIsUsedUp(Duration came, Duration rankedBy) {
        assertThat(window.rankedBy(START.plus(came), START.plus(Duration.ofMinutes(29))))
                .isEqualTo(START.plus(rankedBy));
    }

    @ParameterizedTest
    @CsvSource({"PT5M, PT0S", "PT10M, PT0S", "PT11M, PT11M"})
    void shouldRankAnAbsentPersonByNowOnceTheGraceIsUsedUp(Duration now, Duration rankedBy) {
        assertThat(window.rankedBy(null, START.plus(now))).isEqualTo(START.plus(rankedBy));
    }
}
