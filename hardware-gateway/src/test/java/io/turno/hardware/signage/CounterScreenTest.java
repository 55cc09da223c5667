package io.turno.hardware.signage;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.turno.contracts.counter.CounterChanged.State;
import io.turno.hardware.Branch;
import io.turno.hardware.BranchBox;
import io.turno.hardware.Visitor;
import io.turno.support.time.MovableClock;
import org.junit.jupiter.api.AfterEach;
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

    @Inject
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.moveTo(Duration.ZERO);
    }

    @BeforeEach
    void planAndNobodyThere() {
        Branch.plans();
        Branch.tells(Branch.COUNTER_1, State.OPEN);
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
    void shouldSayThatTheCounterPausesOrIsClosedButFirstWhoStandsThere() {
        var visitor = Visitor.withTicket("A057").calledTo1();
        Branch.tells(Branch.COUNTER_1, State.ON_BREAK);
        await().untilAsserted(() -> get(COUNTER_1).body("status", is("CALLED")).body("ticketNumber", is("A057")));

        visitor.done();
        await().untilAsserted(
                        () -> get(COUNTER_1).body("status", is("ON_BREAK")).body("ticketNumber", nullValue()));

        Branch.tells(Branch.COUNTER_1, State.CLOSED);
        await().untilAsserted(() -> get(COUNTER_1).body("status", is("CLOSED")));

        Branch.tells(Branch.COUNTER_1, State.OPEN);
        await().untilAsserted(() -> get(COUNTER_1).body("status", is("FREE")));
    }

    @Test
    void shouldAskHowItWasUntilTheTimeIsOver() {
        var link = URI.create("https://london.example/kiosk/feedback/1?token=t&at=counter");
        Branch.asks(Branch.COUNTER_1, UUID.randomUUID(), link, clock.instant());
        await().untilAsserted(() ->
                get(COUNTER_1).body("feedback.link", is(link.toString())).body("feedback.seconds", is(45)));

        clock.moveTo(Duration.ofSeconds(46));

        get(COUNTER_1).body("feedback", nullValue());
    }

    @Test
    void shouldAskNobodyElseHowItWas() {
        var link = URI.create("https://london.example/kiosk/feedback/2?token=t&at=counter");
        Branch.asks(Branch.COUNTER_1, UUID.randomUUID(), link, clock.instant());
        await().untilAsserted(() -> get(COUNTER_1).body("feedback.link", is(link.toString())));

        var next = Visitor.withTicket("A058").calledTo1();
        await().untilAsserted(() -> get(COUNTER_1).body("status", is("CALLED")).body("feedback", nullValue()));
        next.left();

        await().untilAsserted(() -> get(COUNTER_1).body("status", is("FREE")).body("feedback", nullValue()));
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
