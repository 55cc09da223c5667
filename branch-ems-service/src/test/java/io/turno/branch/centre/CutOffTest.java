package io.turno.branch.centre;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.turno.branch.Branch;
import io.turno.branch.NoCentre;
import io.turno.branch.appointment.CentreDecision;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.ticket.FollowAppointments;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.TicketEvent.TicketDone;
import io.turno.support.data.Database;
import io.turno.testkit.events.EventLog;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A branch whose line to the centre is cut from its start on; what it knows is in its database. */
@QuarkusTest
@TestProfile(NoCentre.class)
class CutOffTest {
    private static final String CENTRE = "checks.find { it.name == 'centre' }.data.";

    @Inject
    Database database;

    @Inject
    CurrentPlan plan;

    @Inject
    FollowAppointments followAppointments;

    @Inject
    Clock clock;

    @Inject
    CentreLink centre;

    @ConfigProperty(name = "turno.platform.kafka.branch")
    String broker;

    @Test
    void shouldConvertCallAndServeAllTheSame() throws InterruptedException {
        // Given
        var branch = Branch.cutOff();
        Instant soon = clock.instant().plus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.MINUTES);
        var appointment = branch.appointment(soon);
        database.inTenant(Branch.TENANT, handle -> {
            plan.keep(handle, branch.plan());
            followAppointments.follow(handle, List.of(new CentreDecision(Branch.TENANT, appointment, clock.instant())));
            return null;
        });

        // When
        Awaitility.await("converted")
                .until(() -> queue(branch).contains(appointment.appointment().code()));
        branch.checkIn(appointment).then().statusCode(200);
        branch.openCounter();
        String ticket = branch.operator()
                .body(Map.of("counterId", branch.counter))
                .post("/api/v1/calls/next")
                .path("ticket.id");
        branch.operator().post("/api/v1/calls/" + ticket + "/start").then().statusCode(200);
        branch.operator().post("/api/v1/calls/" + ticket + "/finish").then().statusCode(200);

        // Then
        try (var said = EventLog.of(broker, Topic.BRANCH_TICKETS)) {
            said.await(TicketDone.class, news -> news.ticket().id().toString().equals(ticket));
        }
        Awaitility.await("centre is away").until(centre::isAway);
        JsonPath ready =
                given().get("/q/health/ready").then().statusCode(200).extract().jsonPath();
        assertThat(ready.getString(CENTRE + "link")).isEqualTo("not reachable");
        assertThat(ready.getInt(CENTRE + "unsent")).isPositive();
        assertThat(Instant.parse(ready.getString(CENTRE + "unsentSince"))).isBefore(clock.instant());
        assertThat(waiting("topic || ' ' || lane"))
                .as("one way, one order")
                .singleElement()
                .asString()
                .startsWith(Topic.fromBranch(Branch.ID).name());
        assertThat(waiting("type"))
                .contains("turno.audit.entry.v1", "turno.ticket.done.v1")
                .doesNotContain("turno.branch.heartbeat.v1");
    }

    /** What the events for the centre have, each once. */
    private List<String> waiting(String column) {
        return database.acrossTenants(handle -> handle.createQuery(
                        "select distinct %s from outbox where broker = 'central'".formatted(column))
                .mapTo(String.class)
                .list());
    }

    private static String queue(Branch branch) {
        return branch.operator().get("/api/v1/tickets").asString();
    }
}
