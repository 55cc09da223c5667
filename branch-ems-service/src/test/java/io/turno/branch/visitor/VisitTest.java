package io.turno.branch.visitor;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.branch.BranchTest;
import io.turno.branch.LiveStream;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchSite;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.DevicePlan;
import io.turno.contracts.plan.Zone;
import io.turno.contracts.ticket.TicketEvent.TicketLeft;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class VisitTest extends BranchTest {
    private static final String VISITS = "/api/v1/visits/";

    @TestHTTPResource
    URI base;

    private final String phone = UUID.randomUUID().toString();
    private final List<LiveStream> pages = new ArrayList<>();

    @AfterEach
    void hangUp() {
        pages.forEach(LiveStream::close);
    }

    @Test
    void shouldGiveATicketToWhoJoinsFromAfar() {
        // When
        var joined = join(phone);

        // Then
        joined.then()
                .statusCode(201)
                .body("status", equalTo("WAITING"))
                .body("arrived", equalTo(false))
                .body("serviceName", equalTo("Cards"));
        see(joined).then().statusCode(200).body("number", equalTo(joined.path("number")));
    }

    @Test
    void shouldGiveAPhoneOneTicketAtATime() throws Exception {
        // Given
        Callable<Response> tap = () -> join(phone);

        // When
        List<Response> answers;
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = taps.invokeAll(List.of(tap, tap, tap)).stream()
                    .map(one -> one.resultNow())
                    .toList();
        }

        // Then
        assertThat(answers.stream()
                        .map(answer -> answer.<String>path("ticketId"))
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 200, 201);
    }

    @Test
    void shouldGiveAPhoneAnotherTicketAfterItLeft() {
        // Given
        var first = join(phone);
        post(first, "leave").then().statusCode(200).body("status", equalTo("LEFT"));

        // When
        var second = join(phone);

        // Then
        second.then().statusCode(201);
        log(Topic.TICKETS)
                .await(TicketLeft.class, left -> left.ticket().id().toString().equals(first.path("ticketId")));
    }

    @Test
    void shouldNotLetAnybodyInWhileTheBranchIsClosed() {
        // Given
        var mark = new DevicePlan(UUID.randomUUID(), DevicePlan.Kind.KIOSK, null, "browser");
        branch.follows(branch.plan().withHours(List.of()).withDevices(List.of(mark)));

        // When
        var answer = join(phone);

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:closed"));
    }

    @Test
    void shouldSayWhenTheCallIsExpectedOnceSomebodyServes() {
        // Given
        branch.openCounter();

        // When
        var joined = join(phone);

        // Then
        Awaitility.await("expected call").until(() -> see(joined).path("expectedCall.from") != null);
    }

    @Test
    void shouldGiveMoreTimeOnce() {
        // Given
        var joined = join(phone);

        // When
        var given = post(joined, "postpone");

        // Then
        given.then().statusCode(200).body("status", equalTo("WAITING"));
        post(joined, "postpone").then().statusCode(409).body("type", equalTo("urn:turno:problem:postponed-already"));
        branch.openCounter();
        branch.operator()
                .body(Map.of("counterId", branch.counter))
                .post("/api/v1/calls/next")
                .then()
                .statusCode(200)
                .body("ticket", nullValue());
    }

    @Test
    void shouldSayHowManyAreAhead() {
        // Given
        branch.walkIn();
        branch.walkIn();

        // When
        var joined = join(phone);

        // Then
        Awaitility.await("in the line")
                .until(() -> Integer.valueOf(2).equals(see(joined).path("ahead")));
    }

    @Test
    void shouldTellTheVisitorLiveWhereToGo() throws Exception {
        // Given
        branch.openCounter();
        var joined = join(phone);
        var page = LiveStream.open(
                base.resolve(VISITS + joined.path("ticketId") + "/stream?token=" + joined.path("token")), null, null);
        pages.add(page);
        var snapshot = page.next();

        // When
        branch.operator()
                .body(Map.of("counterId", branch.counter))
                .post("/api/v1/calls/" + joined.path("ticketId"))
                .then()
                .statusCode(200);

        // Then
        assertThat(snapshot.name()).isEqualTo("snapshot");
        var called = page.next(data -> "CALLED".equals(data.getString("status")));
        assertThat(called.name()).isEqualTo("change");
        assertThat(called.data().getString("counterName")).isEqualTo("1");
    }

    @Test
    void shouldTellTheWayToWhereTheServiceIsGivenInTheVisitorsLanguage() {
        // Given
        zoned();

        // When
        var joined = join(phone);

        // Then
        joined.then().statusCode(201).body("wayFinding", equalTo("Turn left"));
        see(joined, "fr").then().statusCode(200).body("wayFinding", equalTo("À gauche"));
        // where nobody wrote it in the visitor's language, the branch's own is better than none
        see(joined, "es").then().statusCode(200).body("wayFinding", equalTo("Turn left"));
    }

    @Test
    void shouldTellTheWayToTheCounterThatCalled() {
        // Given
        zoned();
        branch.otherOperator()
                .put("/api/v1/counters/" + branch.otherCounter + "/session")
                .then()
                .statusCode(204);
        var joined = join(phone);

        // When
        branch.otherOperator()
                .body(Map.of("counterId", branch.otherCounter))
                .post("/api/v1/calls/" + joined.path("ticketId"))
                .then()
                .statusCode(200);

        // Then
        see(joined, "fr")
                .then()
                .statusCode(200)
                .body("status", equalTo("CALLED"))
                .body("counterName", equalTo("2"))
                .body("wayFinding", equalTo("Au premier étage"));
    }

    @Test
    void shouldTellNoWayOnceTheVisitIsOver() {
        // Given
        zoned();
        var joined = join(phone);

        // When
        var left = post(joined, "leave");

        // Then
        left.then().statusCode(200).body("wayFinding", nullValue());
    }

    @Test
    void shouldKnowThatThePersonHasCome() {
        // Given
        var joined = join(phone);

        // When
        var arrived = post(joined, "arrived");

        // Then
        arrived.then().statusCode(200).body("arrived", equalTo(true));
        post(joined, "arrived").then().statusCode(200);
    }

    @Test
    void shouldNotLetTheCalledOneLeaveTheQueue() {
        // Given
        branch.openCounter();
        var joined = join(phone);
        branch.operator()
                .body(Map.of("counterId", branch.counter))
                .post("/api/v1/calls/" + joined.path("ticketId"))
                .then()
                .statusCode(200);

        // When
        var answer = post(joined, "leave");

        // Then
        answer.then().statusCode(409).body("status", equalTo("CALLED"));
    }

    @Test
    void shouldNotShowATicketToAnybodyElse() {
        // Given
        var mine = join(phone);
        var others = join(UUID.randomUUID().toString());

        // When
        var answer = branch.anybody()
                .header("Manage-Token", others.<String>path("token"))
                .get(VISITS + mine.path("ticketId"));

        // Then
        answer.then().statusCode(404);
        branch.anybody()
                .get(VISITS + mine.path("ticketId") + "/stream?token=x")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldNameTheFieldsOfAJoinThatAreWrong() {
        // When
        var answer = branch.anybody().body(Map.of("deviceToken", "short")).post("/api/v1/visits");

        // Then
        answer.then().statusCode(400).body("errors.pointer", equalTo(List.of("/deviceToken", "/serviceId")));
    }

    /** The first counter is in the hall, the second one upstairs. */
    private void zoned() {
        var hall = new Zone(UUID.randomUUID(), Map.of("en", "Hall"), Map.of("en", "Turn left", "fr", "À gauche"));
        var upstairs = new Zone(
                UUID.randomUUID(), Map.of("en", "Upstairs"), Map.of("en", "First floor", "fr", "Au premier étage"));
        var mark = new DevicePlan(UUID.randomUUID(), DevicePlan.Kind.KIOSK, null, "browser");
        branch.follows(branch.plan()
                .withSite(new BranchSite(null, Map.of(), null, null, null, List.of(hall, upstairs)))
                .withCounters(List.of(
                        new CounterPlan(branch.counter, "1", List.of(branch.service)).withZoneId(hall.id()),
                        new CounterPlan(branch.otherCounter, "2", List.of(branch.service)).withZoneId(upstairs.id())))
                .withDevices(List.of(mark)));
    }

    private Response join(String device) {
        return branch.anybody()
                .body(Map.of("serviceId", branch.service, "deviceToken", device, "locale", "en"))
                .post("/api/v1/visits");
    }

    private Response see(Response joined) {
        return branch.anybody()
                .header("Manage-Token", joined.<String>path("token"))
                .get(VISITS + joined.path("ticketId"));
    }

    private Response see(Response joined, String locale) {
        return branch.anybody()
                .header("Manage-Token", joined.<String>path("token"))
                .queryParam("locale", locale)
                .get(VISITS + joined.path("ticketId"));
    }

    private Response post(Response joined, String deed) {
        return branch.anybody()
                .header("Manage-Token", joined.<String>path("token"))
                .post(VISITS + joined.path("ticketId") + "/" + deed);
    }
}
