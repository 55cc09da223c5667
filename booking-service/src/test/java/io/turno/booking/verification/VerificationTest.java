package io.turno.booking.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import io.turno.booking.verification.Verification.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class VerificationTest {
    private static final Instant SENT = Instant.parse("2026-12-01T09:00:00Z");
    private static final Duration TOKEN_LIVES = Duration.ofMinutes(30);
    private static final int ATTEMPTS = 5;

    /** Wrong codes before, seconds since it was sent, whether it was right once, what comes; then the verdict. */
    @ParameterizedTest(name = "{0} wrong, after {1} s, passed {2}, {3} → {4}")
    @CsvSource({
        "0,    0, false, right, PASSED",
        "4,  599, false, right, PASSED",
        "0,    0, false, wrong, WRONG_CODE",
        "4,  599, false, wrong, WRONG_CODE",
        "5,    0, false, right, TOO_MANY_ATTEMPTS",
        "5,    0, false, wrong, TOO_MANY_ATTEMPTS",
        "0,  600, false, right, EXPIRED",
        "5,  600, false, right, EXPIRED",
        "0,    9, true,  right, PASSED_BEFORE",
        "0,  600, true,  wrong, PASSED_BEFORE"
    })
    void shouldJudgeACode(int failures, long seconds, boolean passed, String code, Verdict verdict) {
        // Given
        var sent = sent(failures, passed ? SENT.plusSeconds(1) : null, null);

        // When
        var judged = sent.judge(code, ATTEMPTS, SENT.plusSeconds(seconds));

        // Then
        assertThat(judged).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} wrong, after {1} s, passed {2} → {3} left")
    @CsvSource({
        "0,   0, false, 5",
        "1,   0, false, 4",
        "4, 599, false, 1",
        "5,   0, false, 0",
        "6,   0, false, 0",
        "0, 600, false, 0",
        "0,   5, true,  0"
    })
    void shouldSayHowManyCodesMayStillBeTried(int failures, long seconds, boolean passed, int left) {
        // Given
        var sent = sent(failures, passed ? SENT.plusSeconds(1) : null, null);

        // When
        int attempts = sent.attemptsLeft(ATTEMPTS, SENT.plusSeconds(seconds));

        // Then
        assertThat(attempts).isEqualTo(left);
    }

    /** Whether the code was right, whether it was used, seconds since it was right, whose contacts; then whether it proves them. */
    @ParameterizedTest(name = "passed {0}, used {1}, after {2} s, of {3} → {4}")
    @CsvSource({
        "true,  false,    0, ada,     true",
        "true,  false, 1799, ada,     true",
        "true,  false,    0, bob ada, true",
        "true,  false, 1800, ada,     false",
        "true,  false,    0, bob,     false",
        "true,  false,    0, '',      false",
        "true,  true,     0, ada,     false",
        "false, false,    0, ada,     false"
    })
    void shouldProveItsContactOnceForHalfAnHour(
            boolean passed, boolean used, long seconds, String contacts, boolean proves) {
        // Given
        var proof = sent(0, passed ? SENT : null, used ? SENT : null);
        List<String> marks = Arrays.stream(contacts.split(" ")).toList();

        // When
        boolean proven = proof.proves(marks, TOKEN_LIVES, SENT.plusSeconds(seconds));

        // Then
        assertThat(proven).isEqualTo(proves);
    }

    private static Verification sent(int failures, Instant passedAt, Instant usedAt) {
        return new Verification(
                UUID.randomUUID(),
                UUID.randomUUID(),
                CodeChannel.EMAIL,
                "ada",
                "right",
                SENT,
                SENT.plus(Duration.ofMinutes(10)),
                failures,
                passedAt,
                usedAt);
    }
}
