package io.turno.notification.dispatch;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryScheduleTest {

    @ParameterizedTest
    @CsvSource({"1,PT5S", "2,PT30S", "3,PT2M", "4,PT10M", "5,PT1H", "6,PT6H", "7,PT24H"})
    void shouldWaitLongerEachTimeWhenAttemptsFail(int attempts, Duration pause) {
        assertThat(RetrySchedule.pauseAfter(attempts, 0.5)).contains(pause);
    }

    @Test
    void shouldStayWithinAFifthWhenChanceDecides() {
        assertThat(RetrySchedule.pauseAfter(2, 0)).contains(Duration.ofSeconds(24));
        assertThat(RetrySchedule.pauseAfter(2, 1)).contains(Duration.ofSeconds(36));
    }

    @Test
    void shouldGiveUpWhenEveryPauseIsUsed() {
        assertThat(RetrySchedule.pauseAfter(8, 0.5)).isEmpty();
    }
}
