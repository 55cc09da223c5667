package io.turno.webhook.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import com.standardwebhooks.Webhook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignatureTest {
    private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void shouldBeWhatTheReferenceLibraryComputes() throws Exception {
        // Given
        var id = UUID.randomUUID();
        var timestamp = Instant.parse("2026-12-01T09:00:00Z");
        String expected = new Webhook("whsec_" + SECRET).sign(id.toString(), timestamp.getEpochSecond(), "{\"é\":1}");

        // When
        String signature = Signature.of(
                id, timestamp, "{\"é\":1}", List.of(Base64.getDecoder().decode(SECRET)));

        // Then
        assertThat(signature).isEqualTo(expected);
    }

    @Test
    void shouldRetryAsTheStandardRecommends() {
        assertThat(RetrySchedule.pauseAfter(1)).contains(Duration.ofSeconds(5));
        assertThat(RetrySchedule.pauseAfter(9)).contains(Duration.ofHours(24));
        assertThat(RetrySchedule.pauseAfter(10)).isEmpty();
    }
}
