package io.turno.hardware.signage;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.turno.hardware.Branch;
import io.turno.hardware.BranchBox;
import io.turno.hardware.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(BranchBox.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CounterScreenTest {
    private static final String COUNTER_1 = "/api/v1/counters/" + Branch.COUNTER_1 + "/screen";

    @TestHTTPResource
    URI base;

    @BeforeEach
    void planAndNobodyThere() {
        Branch.plans();
        await().untilAsserted(() -> get(COUNTER_1)
                .statusCode(200)
                .body("status", is("FREE"))
                .body("comingUp", empty())
                .body("languages", hasSize(3)));
        await().untilAsserted(() -> get("/api/v1/signage").body("nowServing", empty()));
    }

    @Test
    void shouldFollowTheTicketWhenItIsCalledServedAndDone() {
        var visitor = Visitor.withTicket("A051").calledTo1();
        var next = Visitor.withTicket("A052");
        await().untilAsserted(() -> get(COUNTER_1)
                .body("status", is("CALLED"))
                .body("counterName", is("1"))
                .body("ticketNumber", is("A051"))
                .body("announcement.texts.en", is("Ticket A 0 5 1, please go to counter 1."))
                .body("announcement.texts.es", is("Turno A 0 5 1, pase por favor al mostrador 1."))
                .body("comingUp.ticketNumber", contains("A052"))
                .body("waiting", is(1)));

        visitor.served();
        await().untilAsserted(() -> get(COUNTER_1).body("status", is("SERVING")).body("announcement", nullValue()));

        visitor.done();
        next.left();
        await().untilAsserted(() -> get(COUNTER_1).body("status", is("FREE")).body("ticketNumber", nullValue()));
    }

    @Test
    void shouldAnnounceAgainUnderAnotherIdWhenTheTicketIsRecalled() {
        var visitor = Visitor.withTicket("A053").calledTo1();
        await().untilAsserted(() -> get("/api/v1/signage").body("announcements.ticketNumber", contains("A053")));
        String first = when().get("/api/v1/signage").path("announcements[0].id");

        visitor.recalled();

        await().untilAsserted(() ->
                get("/api/v1/signage").body("announcements", hasSize(1)).body("announcements[0].id", not(first)));
        visitor.done();
    }

    @Test
    void shouldShowTheNameWhenThePersonAgreed() {
        var visitor = Visitor.withAppointment("A054", "AB1234").agreesToBeCalled("Carla S.");
        await().untilAsserted(() -> get("/api/v1/signage").body("comingUp[0].name", is("Carla S.")));

        visitor.calledTo1();

        await().untilAsserted(() -> get(COUNTER_1).body("name", is("Carla S.")));
        visitor.done();
    }

    @Test
    void shouldTellOnlyWhatChangesHereWhenTheOtherCounterIsBusy() throws InterruptedException {
        try (var screen = SignageStream.open(base, COUNTER_1 + "/stream", null)) {
            assertThat(screen.next().name()).isEqualTo("snapshot");
            var elsewhere = Visitor.withTicket("A055").calledTo(Branch.COUNTER_2, "2");
            elsewhere.served();

            var here = Visitor.withTicket("A056").calledTo1();

            var next = screen.next();
            while (!"A056".equals(next.state().getString("ticketNumber"))) {
                assertThat(List.of("FREE")).contains(next.state().getString("status"));
                next = screen.next();
            }
            elsewhere.done();
            here.done();
        }
    }

    @Test
    void shouldFindNothingWhenThereIsNoSuchCounter() {
        get("/api/v1/counters/" + UUID.randomUUID() + "/screen").statusCode(404);
        get("/api/v1/counters/" + UUID.randomUUID() + "/screen/stream").statusCode(404);
    }

    private static ValidatableResponse get(String path) {
        return when().get(path).then();
    }
}
