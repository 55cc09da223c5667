package io.turno.support.inbox;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.FeedbackGiven;
import io.turno.support.data.Database;
import io.turno.support.outbox.Outbox;
import io.turno.testkit.stack.TurnoStack;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

/** The beans together: outbox, relay, reader and consumer of one running service. */
@QuarkusTest
@WithTestResource(TurnoStack.class)
class EventReadersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    @Test
    void shouldReachTheConsumerWhenAnEventIsAppended() {
        UUID tenant = UUID.randomUUID();

        database.inTenant(tenant, handle -> {
            outbox.append(handle, Topic.TICKETS, tenant, tenant, tenant, feedback(tenant));
            return null;
        });

        await().atMost(PATIENCE)
                .until(() -> database.acrossTenants(handle -> handle.createQuery(
                                "select exists (select 1 from inbox where consumer = 'echo-heard' and event_id = :tenant)")
                        .bind("tenant", tenant)
                        .mapTo(Boolean.class)
                        .one()));
    }

    @Test
    void shouldSayWhichReadersReadWhenTheHealthIsAskedFor() {
        await().atMost(PATIENCE).untilAsserted(() -> when().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'event-readers' }.data.echo", is("reading")));
    }

    private static FeedbackGiven feedback(UUID ticket) {
        return new FeedbackGiven(ticket, ticket, null, 5, "fine");
    }
}
