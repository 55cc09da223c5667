package io.turno.policy.link;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.turno.policy.link.Link.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LinkTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    /** Seconds after noon; heard at noon, connected since ten seconds before. */
    @ParameterizedTest
    @CsvSource({
        "0,,     CONNECTED, -10, 0",
        "20,,    CONNECTED, -10, 0",
        "20, 18, CONNECTED, -10, 2",
        "4, 5,   CONNECTED, -10, 0",
        "21,,    SILENT,     20, 21",
        "3600,,  SILENT,     20, 3600",
        "60, -30, SILENT,    20, 90",
        "60, 5,   SILENT,    20, 60",
    })
    void shouldSayHowItIsAtEachMoment(long now, Long unsentSince, State state, long since, long lag) {
        // Given
        var heard = new Heard(
                UUID.randomUUID(),
                NOON,
                at(-10),
                1L,
                unsentSince == null ? 0 : 1,
                unsentSince == null ? null : at(unsentSince));

        // When
        Link link = Link.of(heard, at(now));

        // Then
        assertThat(link).isEqualTo(new Link(state, at(since), Duration.ofSeconds(lag)));
    }

    @Test
    void shouldNotGuessAboutABranchThatWasNeverSeen() {
        // When
        Link link = Link.of(null, NOON);

        // Then
        assertThat(link).isEqualTo(new Link(State.NEVER_SEEN, null, null));
    }

    private static Instant at(long seconds) {
        return NOON.plusSeconds(seconds);
    }
}
