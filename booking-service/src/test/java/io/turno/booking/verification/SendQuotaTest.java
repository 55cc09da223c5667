package io.turno.booking.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SendQuotaTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final SendQuota QUOTA = new SendQuota(3, Duration.ofMinutes(15));

    /** Ages in seconds of the codes that were sent, how many are left, and how long to wait. */
    @ParameterizedTest(name = "[{0}] → {1} left, {2} s")
    @CsvSource({
        "'',              3,   0",
        "0,               2,   0",
        "0 600,           1,   0",
        "0 0 0,           0, 900",
        "10 300 899,      0,   1",
        "899 10 300,      0,   1",
        "10 300 900,      1,   0",
        "900 901 4000,    3,   0",
        "10 20 30 40,     0, 870",
        "0 0 0 0 0,       0, 900"
    })
    void shouldSendThreeInAnyQuarterOfAnHour(String ages, int left, long seconds) {
        // Given
        List<Instant> sent = Arrays.stream(ages.split(" "))
                .filter(age -> !age.isEmpty())
                .map(age -> NOW.minusSeconds(Long.parseLong(age)))
                .toList();

        // When
        var allowance = QUOTA.at(NOW, sent);

        // Then
        assertThat(allowance.left()).isEqualTo(left);
        assertThat(allowance.pause()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(allowance.isUsedUp()).isEqualTo(left == 0);
    }
}
