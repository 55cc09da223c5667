package io.turno.branch.counter;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.turno.branch.BranchTest;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.counter.CounterChanged;
import io.turno.contracts.counter.CounterChanged.State;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.DevicePlan;
import io.turno.contracts.plan.StaffPlan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class CounterTest extends BranchTest {

    @Test
    void shouldShowWhatIsOpen() {
        // Given
        branch.openCounter();

        // When
        JsonPath counters = branch.operator().get("/api/v1/counters").jsonPath();

        // Then
        assertThat(counters.getList("find { it.id == '%s' }.serviceIds".formatted(branch.counter), UUID.class))
                .containsExactly(branch.service);
        assertThat(counters.getBoolean("find { it.id == '%s' }.open".formatted(branch.counter)))
                .isTrue();
        assertThat(counters.getBoolean("find { it.id == '%s' }.open".formatted(branch.otherCounter)))
                .isFalse();
        log(Topic.AUDIT)
                .await(
                        AuditEntry.class,
                        entry -> entry.action().equals("counter.opened")
                                && entry.entityId().equals(branch.counter.toString()));
    }

    @Test
    void shouldBeTheirsWhoOpenedIt() {
        // Given
        branch.openCounter();

        // When
        var again = branch.operator().put(session());
        var opened = branch.otherOperator().put(session());
        var closed = branch.otherOperator().delete(session());

        // Then
        again.then().statusCode(204);
        refused(opened);
        refused(closed);
    }

    @Test
    void shouldLetAManagerCloseAnybodys() {
        // Given
        branch.openCounter();

        // When
        var answer = branch.as("mary", "branch-manager").delete(session());

        // Then
        answer.then().statusCode(204);
        branch.otherOperator().put(session()).then().statusCode(204);
    }

    @Test
    void shouldNotKnowACounterThatIsNotInThePlan() {
        // When
        var answer = branch.operator().put("/api/v1/counters/" + UUID.randomUUID() + "/session");

        // Then
        answer.then().statusCode(404);
    }

    @Test
    void shouldCallNobodyDuringABreak() {
        // Given
        branch.openCounter();
        String ticket = branch.walkIn();

        // When
        var begun = branch.operator().body(Map.of("reason", "MEAL")).put(rest());

        // Then
        begun.then().statusCode(204);
        callNext().then().statusCode(409).body("type", equalTo("urn:turno:problem:counter-on-break"));
        branch.operator().delete(rest()).then().statusCode(204);
        callNext().then().statusCode(200).body("ticket.id", equalTo(ticket));
        var said = log(Topic.AUDIT);
        said.await(
                AuditEntry.class,
                entry -> entry.action().equals("counter.break-begun")
                        && entry.entityId().equals(branch.counter.toString())
                        && "MEAL".equals(entry.details().get("reason")));
        said.await(
                AuditEntry.class,
                entry -> entry.action().equals("counter.break-ended")
                        && entry.entityId().equals(branch.counter.toString()));
    }

    @Test
    void shouldTellTheScreensWhetherSomebodyWorksThere() {
        // Given
        branch.openCounter();
        branch.operator().body(Map.of("reason", "REST")).put(rest());
        branch.operator().body(Map.of("reason", "MEAL")).put(rest());
        branch.operator().delete(rest());

        // When
        branch.operator().delete(session()).then().statusCode(204);

        // Then
        var said = log(Topic.BRANCH_COUNTERS);
        said.await(CounterChanged.class, news -> isHere(news) && news.state() == State.CLOSED);
        var states = said.all(CounterChanged.class).stream()
                .map(Event::data)
                .filter(this::isHere)
                .toList();
        assertThat(states)
                .extracting(CounterChanged::state)
                .containsExactly(State.OPEN, State.ON_BREAK, State.ON_BREAK, State.OPEN, State.CLOSED);
        assertThat(states.get(2).since())
                .as("another reason is no other break")
                .isEqualTo(states.get(1).since());
    }

    @Test
    void shouldTellTheStaffToWhomAVisitCanBePassedOn() {
        // Given
        branch.openCounter();

        // When
        JsonPath counters = branch.otherOperator().get("/api/v1/counters").jsonPath();

        // Then
        String operator = "find { it.id == '%s' }.operator";
        assertThat(counters.getString(operator.formatted(branch.counter))).isEqualTo("olga");
        assertThat(counters.getString(operator.formatted(branch.otherCounter))).isNull();
    }

    @Test
    void shouldLetNobodyElseSendTheOperatorOnABreak() {
        // Given
        branch.openCounter();

        // When
        var answer = branch.otherOperator().body(Map.of("reason", "REST")).put(rest());

        // Then
        refused(answer);
    }

    @Test
    void shouldNameWhoWorksThereAsThePlanDoes() {
        // Given
        var olga = new StaffPlan(UUID.randomUUID(), "Olga").withAccount("olga.london");
        var mark = new DevicePlan(UUID.randomUUID(), DevicePlan.Kind.KIOSK, null, "browser");
        branch.follows(branch.plan().withStaff(List.of(olga)).withDevices(List.of(mark)));

        // When
        branch.openCounter();

        // Then
        String name = "find { it.id == '%s' }.staffName".formatted(branch.counter);
        branch.operator().get("/api/v1/counters").then().body(name, equalTo("Olga"));
    }

    private boolean isHere(CounterChanged news) {
        return news.counterId().equals(branch.counter);
    }

    private Response callNext() {
        return branch.operator().body(Map.of("counterId", branch.counter)).post("/api/v1/calls/next");
    }

    private String rest() {
        return "/api/v1/counters/" + branch.counter + "/break";
    }

    private String session() {
        return "/api/v1/counters/" + branch.counter + "/session";
    }

    private static void refused(Response answer) {
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:counter-taken"));
    }
}
