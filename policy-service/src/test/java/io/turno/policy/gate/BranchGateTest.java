package io.turno.policy.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.EventData;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.FeedbackGiven;
import io.turno.policy.PolicyTest;
import io.turno.support.PlatformConfig;
import io.turno.support.outbox.BrokerAccess;
import io.turno.support.outbox.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class BranchGateTest extends PolicyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MANY = 1_200;

    @Inject
    PlatformConfig config;

    private Topic own;

    /** Its topic comes after the gate has started, as that of any new branch. */
    @BeforeEach
    void makeTheBranchsTopic() {
        own = Topic.fromBranch(branch);
        try (var topics = new Topics(BrokerAccess.central(config.kafka()))) {
            topics.ensure(own);
        }
    }

    @Test
    void shouldPassOnWordForWordOnceAndInOrder() {
        // Given
        var said = log(Topic.TICKETS);
        List<Event<FeedbackGiven>> news =
                IntStream.range(0, MANY).mapToObj(this::feedback).toList();

        // When
        news.forEach(event -> events.publish(own, "a key of its choice", event));
        events.publish(own, branch, news.getFirst());
        var last = feedback(MANY);
        events.publish(own, branch, last);

        // Then
        Awaitility.await().atMost(PATIENCE).until(() -> said.all(FeedbackGiven.class)
                .contains(last));
        assertThat(said.all(FeedbackGiven.class).stream()
                        .filter(event -> event.tenantId().equals(tenant)))
                .startsWith(news.toArray(Event[]::new))
                .hasSize(MANY + 1);
        assertThat(said.records().stream()
                        .filter(record -> branch.toString().equals(record.key()))
                        .map(ConsumerRecord::value))
                .hasSize(MANY + 1);
    }

    @Test
    void shouldPutAsideAndNoteWhatTheBranchMayNotSay() throws Exception {
        // Given
        UUID other = UUID.randomUUID();
        UUID ticket = UUID.randomUUID();
        var strange = event(tenant, ticket, new FeedbackGiven(ticket, other, null, 5, null));
        var fine = feedback(1);
        var said = log(Topic.TICKETS, own.deadLetters());

        // When
        events.publish(own, other, strange);
        events.publish(own, branch, fine);

        // Then
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(said.records())
                .filteredOn(record -> record.topic().equals(own.deadLetters().name()))
                .singleElement()
                .satisfies(letter -> assertThat(new String(letter.value())).contains(other.toString())));
        said.await(FeedbackGiven.class, news -> news.equals(fine.data()));
        assertThat(said.records())
                .filteredOn(record -> record.topic().equals(Topic.TICKETS.name()))
                .noneMatch(record -> other.toString().equals(record.key()));
        awaitRefusal()
                .body("items[0].details.why", equalTo("other-branch"))
                .body("items[0].details.firstEvent", equalTo(strange.id().toString()));
    }

    @Test
    void shouldWriteDownWhatABranchDidInTheAuditLog() {
        // Given
        UUID ticket = UUID.randomUUID();
        var entry = new AuditEntry("staff", "olga", "ticket.called", "ticket", ticket.toString(), branch, Map.of());

        // When
        events.publish(own, tenant, event(tenant, ticket, entry));

        // Then
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> admin().queryParam("entityId", ticket)
                .get("/api/v1/audit")
                .then()
                .body("items", hasSize(1))
                .body("items[0].source", equalTo("/turno/branch")));
    }

    private ValidatableResponse awaitRefusal() {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> refusals().body("items", hasSize(1)));
        return refusals();
    }

    private ValidatableResponse refusals() {
        return admin().queryParam("entityId", branch)
                .queryParam("action", "branch.refused")
                .get("/api/v1/audit")
                .then();
    }

    private Event<FeedbackGiven> feedback(int number) {
        var ticket = new UUID(branch.getMostSignificantBits(), number);
        return event(tenant, ticket, new FeedbackGiven(ticket, branch, null, 5, "visit " + number));
    }

    private static <T extends EventData> Event<T> event(UUID tenant, Object subject, T data) {
        return Event.of("/turno/branch", Instant.EPOCH, tenant, subject, data);
    }
}
