package io.turno.policy.link;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.BranchHeartbeat;
import io.turno.policy.PolicyTest;
import io.turno.support.PlatformConfig;
import io.turno.support.outbox.BrokerAccess;
import io.turno.support.outbox.Topics;
import io.turno.support.time.MovableClock;
import io.turno.testkit.access.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class BranchLinkTest extends PolicyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    MovableClock clock;

    @Inject
    PlatformConfig config;

    @BeforeEach
    void makeTheBranchsTopic() {
        try (var topics = new Topics(BrokerAccess.central(config.kafka()))) {
            topics.ensure(Topic.fromBranch(branch));
        }
    }

    @AfterEach
    void resetTheClock() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void shouldNotHaveSeenABranchThatNeverSpoke() {
        // When
        var answer = link(admin());

        // Then
        answer.statusCode(200).body("state", equalTo("NEVER_SEEN")).body("lastHeard", nullValue());
    }

    @Test
    void shouldBeConnectedWhileItSpeaksAndSayWhatTheCentreLacks() {
        // Given
        Instant oldest = clock.instant().minusSeconds(90);

        // When
        beat(1L, 7, oldest);

        // Then
        await("CONNECTED")
                .body("planVersion", equalTo(1))
                .body("planIsNewest", equalTo(true))
                .body("unsent", equalTo(7));
    }

    @Test
    void shouldSayThatAPlanIsOutOfDate() {
        // Given
        change(admin(), "", branchDefinition("08:00", "17:00")).then().statusCode(200);

        // When
        beat(1L, 0, null);

        // Then
        await("CONNECTED").body("planIsNewest", equalTo(false));
    }

    @Test
    void shouldBeSilentWhenNothingWasHeardForTwentySeconds() {
        // Given
        beat(1L, 0, null);
        await("CONNECTED");

        // When
        clock.moveTo(Duration.ofMinutes(2));

        // Then
        link(admin()).body("state", equalTo("SILENT"));
        beat(1L, 0, null);
        await("CONNECTED").body("lag", equalTo("PT0S"));
    }

    @Test
    void shouldListTheBranchesInReachOnly() {
        // Given
        var elsewhere = as(Tokens.staff("branch-manager").tenant(tenant).branches(UUID.randomUUID()));

        // When
        var list = manager().get("/api/v1/links").then();

        // Then
        list.statusCode(200).body("items.branchId", hasItem(branch.toString()));
        elsewhere.get("/api/v1/links").then().body("items", empty());
        link(as(Tokens.staff("branch-manager").tenant(tenant).branches(UUID.randomUUID())))
                .statusCode(404);
        link(as(Tokens.staff("partner").tenant(tenant).branches(branch))).statusCode(403);
    }

    private ValidatableResponse link(RequestSpecification person) {
        return person.get("/api/v1/branches/" + branch + "/link").then();
    }

    private ValidatableResponse await(String state) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> link(admin()).body("state", equalTo(state)));
        return link(admin());
    }

    /** As branch-ems-service says it, by the gate. */
    private void beat(Long plan, long unsent, Instant unsentSince) {
        var heartbeat = new BranchHeartbeat(branch, clock.instant(), plan, unsent, unsentSince, null);
        events.publish(
                Topic.fromBranch(branch),
                branch,
                Event.of("/turno/branch", clock.instant(), tenant, branch, heartbeat));
    }
}
