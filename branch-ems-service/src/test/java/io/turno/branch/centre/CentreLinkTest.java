package io.turno.branch.centre;

import java.time.Clock;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.turno.branch.NoCentre;
import io.turno.branch.centre.CentreLink.Reach;
import io.turno.support.PlatformConfig;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(NoCentre.class)
class CentreLinkTest {
    @Inject
    PlatformConfig config;

    @Inject
    Clock clock;

    @Inject
    CentreLink running;

    @Test
    void shouldNotBeAwayBeforeItWasAsked() {
        // When
        var link = new CentreLink(config, clock);

        // Then
        assertThat(link.state().reach()).isEqualTo(Reach.UNKNOWN);
        assertThat(link.isAway()).as("the way in by PIN stays closed").isFalse();
    }

    @Test
    void shouldBeAwayOnceItDidNotAnswer() {
        // When
        Awaitility.await("asked").until(() -> running.state().reach() != Reach.UNKNOWN);

        // Then
        assertThat(running.isAway()).isTrue();
        assertThat(running.state().reach().words()).isEqualTo("not reachable");
    }
}
