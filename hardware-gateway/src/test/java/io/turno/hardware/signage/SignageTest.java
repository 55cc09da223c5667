package io.turno.hardware.signage;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.turno.contracts.plan.BranchSite;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.Zone;
import io.turno.hardware.Branch;
import io.turno.hardware.BranchBox;
import io.turno.hardware.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@WithTestResource(BranchBox.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SignageTest {
    @TestHTTPResource
    URI base;

    private final List<Visitor> visitors = new ArrayList<>();

    @BeforeEach
    void everybodyElseIsGone() {
        await().untilAsserted(() -> now().body("nowServing", empty()).body("comingUp", empty()));
    }

    @AfterEach
    void sendEverybodyHome() {
        visitors.forEach(Visitor::left);
    }

    @AfterAll
    static void planAsBefore() {
        Branch.plans();
    }

    @Test
    void shouldShowWhoIsServedAndWhoIsNextWhenAScreenAsks() {
        var called = visits(Visitor.withAppointment("A001", "AB1234"));
        visits(Visitor.withAppointment("A002", "CD5678"));
        visits(Visitor.withTicket("C001"));

        called.calledTo1();

        await().untilAsserted(() -> now().body(
                        "nowServing",
                        contains(Map.of(
                                "ticketNumber",
                                "A001",
                                "counterId",
                                Branch.COUNTER_1.toString(),
                                "counterName",
                                "1",
                                "status",
                                "CALLED")))
                .body(
                        "comingUp",
                        contains(
                                Map.of("ticketNumber", "A002", "appointmentCode", "CD5678"),
                                Map.of("ticketNumber", "C001"))));
    }

    @Test
    void shouldSendTheStateFirstAndThenEachChangeWhenAScreenListens() throws InterruptedException {
        var visitor = visits(Visitor.withTicket("A003"));
        await().untilAsserted(() -> now().body("comingUp.ticketNumber", contains("A003")));
        try (var screen = SignageStream.open(base, null)) {
            var first = screen.next();
            assertThat(first.name()).isEqualTo("snapshot");
            assertThat(numbers(first.state(), "comingUp")).containsExactly("A003");

            visitor.calledTo1();

            var second = screen.next();
            assertThat(second.name()).isEqualTo("change");
            assertThat(second.id()).isGreaterThan(first.id());
            assertThat(numbers(second.state(), "nowServing")).containsExactly("A003");
            assertThat(numbers(second.state(), "comingUp")).isEmpty();
        }
    }

    @Test
    void shouldSendOnlyWhatIsNewWhenAScreenThatMissedNothingReturns() throws InterruptedException {
        var visitor = visits(Visitor.withTicket("A004"));
        long seen = settledOn("A004");

        try (var screen = SignageStream.open(base, seen)) {
            assertThat(screen.nextComment()).isEqualTo("alive");
            visitor.calledTo1();

            var next = screen.next();
            assertThat(next.name()).isEqualTo("change");
            assertThat(next.id()).isGreaterThan(seen);
        }
    }

    @Test
    void shouldSendTheWholeStateWhenAScreenThatMissedSomethingReturns() throws InterruptedException {
        var visitor = visits(Visitor.withTicket("A005"));
        long seen = settledOn("A005");
        visitor.calledTo1();
        await().untilAsserted(() -> now().body("nowServing.ticketNumber", contains("A005")));

        try (var screen = SignageStream.open(base, seen)) {
            var next = screen.next();

            assertThat(next.name()).isEqualTo("snapshot");
            assertThat(next.id()).isGreaterThan(seen);
            assertThat(numbers(next.state(), "nowServing")).containsExactly("A005");
        }
    }

    @Test
    void shouldStayAliveWhenNothingHappens() throws InterruptedException {
        try (var screen = SignageStream.open(base, null)) {
            screen.next();

            assertThat(screen.nextComment()).isEqualTo("alive");
        }
    }

    @Test
    void shouldShowNothingWhenTheTicketIsOfAnotherBranch() {
        Visitor.elsewhere("Z001");
        visits(Visitor.withTicket("A006"));

        await().untilAsserted(() -> now().body("comingUp.ticketNumber", contains("A006")));
    }

    @Test
    void shouldShowTheFirstTenWhenMoreWait() {
        for (int i = 10; i < 22; i++) {
            visits(Visitor.withTicket("B0" + i));
        }

        await().untilAsserted(() -> now().body("comingUp.size()", is(10)).body("comingUp[9].ticketNumber", is("B019")));
    }

    @Test
    void shouldShowTheTickerTheZonesAndTheCountersOfThePlan() {
        // Given
        var hall = new Zone(UUID.randomUUID(), Map.of("en", "Hall", "es", "Sala"), Map.of("en", "Turn left"));

        // When
        Branch.plans(
                plan -> plan.withQueue(plan.queue().withTicker(Map.of("en", "Closed on Monday", "es", "Lunes cerrado")))
                        .withSite(new BranchSite(null, Map.of(), null, null, null, List.of(hall)))
                        .withCounters(List.of(
                                new CounterPlan(Branch.COUNTER_1, "1", List.of()).withZoneId(hall.id()),
                                new CounterPlan(Branch.COUNTER_2, "2", List.of()))));

        // Then
        await().untilAsserted(
                        () -> now().body("ticker", equalTo(Map.of("en", "Closed on Monday", "es", "Lunes cerrado")))
                                .body("languages", contains("en", "es", "ar"))
                                .body(
                                        "zones",
                                        contains(Map.of(
                                                "id",
                                                hall.id().toString(),
                                                "names",
                                                Map.of("en", "Hall", "es", "Sala"),
                                                "wayFinding",
                                                Map.of("en", "Turn left"))))
                                .body(
                                        "counters",
                                        contains(
                                                Map.of(
                                                        "id",
                                                        Branch.COUNTER_1.toString(),
                                                        "name",
                                                        "1",
                                                        "zoneId",
                                                        hall.id().toString()),
                                                Map.of("id", Branch.COUNTER_2.toString(), "name", "2"))));
    }

    @Test
    void shouldTellAScreenThatListensWhenTheTickerBecomesAnother() throws InterruptedException {
        // Given
        try (var screen = SignageStream.open(base, null)) {
            var before = screen.next();

            // When
            Branch.plans(plan -> plan.withQueue(plan.queue().withTicker(Map.of("en", "Back at two"))));

            // Then
            var after = screen.next();
            while (!"Back at two".equals(after.state().getString("ticker.en"))) {
                after = screen.next();
            }
            assertThat(after.name()).isEqualTo("change");
            assertThat(after.id()).isGreaterThan(before.id());
        }
    }

    private Visitor visits(Visitor visitor) {
        visitors.add(visitor);
        return visitor;
    }

    /** The id of the state in which this ticket waits. */
    private long settledOn(String number) throws InterruptedException {
        await().untilAsserted(() -> now().body("comingUp.ticketNumber", contains(number)));
        try (var screen = SignageStream.open(base, null)) {
            SignageStream.Event event = screen.next();
            while (!numbers(event.state(), "comingUp").equals(List.of(number))) {
                event = screen.next();
            }
            return event.id();
        }
    }

    private static List<String> numbers(JsonPath state, String list) {
        return state.getList(list + ".ticketNumber");
    }

    private static ValidatableResponse now() {
        return when().get("/api/v1/signage").then().statusCode(200);
    }
}
