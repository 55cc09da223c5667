package io.turno.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.contracts.ticket.TicketEvent.TicketCalled;
import io.turno.contracts.ticket.TicketEvent.TicketServing;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.data.Database;
import io.turno.support.time.MovableClock;
import io.turno.testkit.access.Tokens;
import io.turno.testkit.events.EventPublisher;
import io.turno.testkit.stack.TurnoStack;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static io.restassured.RestAssured.given;

/** An organisation of its own and an endpoint for each test. */
@QuarkusTestResource(TurnoStack.class)
public abstract class WebhookTest {
    protected final UUID tenant = UUID.randomUUID();
    protected final UUID branch = UUID.randomUUID();

    @ConfigProperty(name = "turno.platform.kafka.central")
    String broker;

    @Inject
    protected MovableClock clock;

    @Inject
    protected Database database;

    protected EventPublisher events;
    protected Receiver receiver;

    @BeforeEach
    void open() {
        events = new EventPublisher(broker);
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        clock.moveTo(Duration.ZERO);
        events.close();
        receiver.close();
    }

    protected RequestSpecification admin() {
        return as(Tokens.staff("hq-admin").tenant(tenant).branches("*"));
    }

    protected static RequestSpecification as(Tokens person) {
        return given().contentType(ContentType.JSON).auth().oauth2(person.token());
    }

    protected Map<String, Object> request(String... types) {
        var request = new HashMap<String, Object>();
        request.put("url", receiver.url());
        request.put("events", List.of(types));
        return request;
    }

    protected Map<String, Object> requestTo(Receiver endpoint, String... types) {
        var request = request(types);
        request.put("url", endpoint.url());
        return request;
    }

    protected JsonPath subscribe(Map<String, Object> request) {
        return admin().body(request)
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    protected Event<TicketEvent> called(UUID ticket) {
        return tell(new TicketCalled(facts(ticket, TicketStatus.CALLED), "walk-in", List.of()));
    }

    protected Event<TicketEvent> serving(UUID ticket) {
        return tell(new TicketServing(facts(ticket, TicketStatus.SERVING)));
    }

    private Event<TicketEvent> tell(TicketEvent news) {
        return events.publish(Topic.TICKETS, branch, tenant, news.ticket().id(), news);
    }

    private TicketFacts facts(UUID ticket, TicketStatus status) {
        Instant now = Instant.parse("2026-12-01T09:00:00Z");
        return new TicketFacts(
                ticket, branch, "C001", UUID.randomUUID(), null, null, UUID.randomUUID(), "1", status, 3, now, now, 2);
    }

    protected void awaitCalls(int count) {
        awaitCalls(receiver, count);
    }

    protected static void awaitCalls(Receiver endpoint, int count) {
        Awaitility.await(count + " calls").until(() -> endpoint.calls().size() >= count);
    }

    /** How many deliveries of this test's organisation are claimed and not finished. */
    protected int underWay() {
        return database.inTenant(
                tenant, handle -> handle.select("select count(*) from delivery where leased_until > clock_timestamp()")
                        .mapTo(Integer.class)
                        .one());
    }

    /** Of the newest delivery. */
    protected void awaitStatusOfDelivery(String subscription, String status) {
        Awaitility.await(status).until(() -> log(subscription).getString("items[0].status"), status::equals);
    }

    /** Newest first. */
    protected JsonPath log(String subscription) {
        return admin().get("/api/v1/subscriptions/" + subscription + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
