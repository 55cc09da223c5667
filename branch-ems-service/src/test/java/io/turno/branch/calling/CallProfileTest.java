package io.turno.branch.calling;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.branch.Branch;
import io.turno.branch.BranchTest;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.queue.WaitingRoom;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CallClass;
import io.turno.contracts.plan.CallClass.Kind;
import io.turno.contracts.plan.CallProfile;
import io.turno.contracts.plan.CallRules;
import io.turno.contracts.plan.CallStep;
import io.turno.contracts.plan.Needs;
import io.turno.contracts.plan.QueuePolicy;
import io.turno.contracts.plan.StaffPlan;
import io.turno.support.data.Database;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class CallProfileTest extends BranchTest {
    private static final CallRules URGENT_TWICE = new CallRules(
            List.of(new CallStep(
                    "in-turns",
                    List.of(new CallClass(Kind.WALK_IN).withMaxPriority(1).withShare(2), new CallClass(Kind.WALK_IN)))),
            null);

    @Inject
    CurrentPlan plan;

    @Inject
    WaitingRoom room;

    @Inject
    Database database;

    @Inject
    TicketCallRepository calls;

    @Test
    void shouldCallByTheProfileOfTheCounterAndRememberWhoseTurnItWas() {
        // Given
        works(profiled("Cash"));
        walkIn(1);
        walkIn(1);
        branch.openCounter();

        // When
        var called = next();

        // Then: two of three turns are the first class's, but after one of its own the other's comes
        called.then().statusCode(200).body("ticket.rule", equalTo("in-turns"));
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        var afterRestart =
                database.inTenant(Branch.TENANT, handle -> calls.turns(handle, Branch.TENANT, today, "Cash"));
        var step = URGENT_TWICE.steps().getFirst();
        assertThat(Turns.none().next(step, step.classes()))
                .isEqualTo(step.classes().getFirst());
        assertThat(afterRestart.next(step, step.classes()))
                .isEqualTo(step.classes().getLast());
    }

    @Test
    void shouldExplainACall() {
        // Given
        works(profiled("Desks"));
        String slow = walkIn(3);
        String urgent = walkIn(1);
        branch.openCounter();
        next().then().statusCode(200).body("ticket.id", equalTo(urgent));

        // When
        var answer = branch.operator().get("/api/v1/calls/" + urgent + "/explanation");

        // Then
        String beaten = branch.operator().get("/api/v1/tickets/" + slow).path("number");
        answer.then()
                .statusCode(200)
                .body("calls", hasSize(1))
                .body("calls[0].rule", equalTo("in-turns"))
                .body("calls[0].profile", equalTo("Desks"))
                .body("calls[0].counterName", equalTo("1"))
                .body("calls[0].beaten.number", contains(beaten))
                .body("calls[0].beaten.because", contains("turn"));
        branch.operator().get("/api/v1/calls/" + slow + "/explanation").then().body("calls", hasSize(0));
    }

    @Test
    void shouldSayThatTheOperatorPicked() {
        // Given
        String ticket = branch.walkIn();
        branch.openCounter();
        branch.operator()
                .body(Map.of("counterId", branch.counter))
                .post("/api/v1/calls/" + ticket)
                .then()
                .statusCode(200);

        // When
        var answer = branch.operator().get("/api/v1/calls/" + ticket + "/explanation");

        // Then
        answer.then().body("calls.rule", contains("picked"));
    }

    @Test
    void shouldNotCallForAServiceWhoseSkillsTheOperatorLacks() {
        // Given
        works(branch.plan()
                .withServices(branch.plan().services().stream()
                        .map(service -> service.withNeeds(
                                new Needs(false, List.of("sign-language"), List.of(), false, List.of())))
                        .toList())
                .withStaff(List.of(
                        new StaffPlan(branch.service, "Olga").withAccount("olga.one"),
                        new StaffPlan(branch.counter, "Otto")
                                .withSkills(List.of("sign-language"))
                                .withAccount("otto.two"))));
        String ticket = branch.walkIn();
        branch.as("olga", Map.of("preferred_username", "olga.one"), "operator")
                .put("/api/v1/counters/" + branch.counter + "/session");
        branch.as("otto", Map.of("preferred_username", "otto.two"), "operator")
                .put("/api/v1/counters/" + branch.otherCounter + "/session");

        // When
        var olga = next();
        var picked = branch.operator().body(Map.of("counterId", branch.counter)).post("/api/v1/calls/" + ticket);
        var otto = branch.otherOperator()
                .body(Map.of("counterId", branch.otherCounter))
                .post("/api/v1/calls/next");

        // Then
        olga.then().statusCode(200).body("ticket", nullValue());
        picked.then().statusCode(409).body("type", equalTo("urn:turno:problem:not-served-here"));
        otto.then().statusCode(200).body("ticket.id", equalTo(ticket));
    }

    @Test
    void shouldFindWhomTheDatabaseKnowsAndTheRoomDoesNot() {
        // Given
        String ticket = branch.walkIn();
        branch.openCounter();
        next().then().body("ticket.id", equalTo(ticket));
        database.inTenant(
                Branch.TENANT,
                handle -> handle.execute(
                        "update ticket set status = 'WAITING', called_at = null, revision = revision + 1 where id = cast(? as uuid)",
                        ticket));

        // When
        var answer = next();

        // Then
        answer.then().statusCode(200).body("ticket.id", equalTo(ticket));
    }

    @Test
    void shouldPassOverWhoIsNoLongerWaiting() {
        // Given: the room has not heard of it
        String gone = branch.walkIn();
        String ticket = branch.walkIn();
        branch.openCounter();
        database.inTenant(
                Branch.TENANT,
                handle -> handle.execute(
                        "update ticket set status = 'LEFT', revision = revision + 1 where id = cast(? as uuid)", gone));

        // When
        var answer = next();

        // Then
        answer.then().statusCode(200).body("ticket.id", equalTo(ticket));
        assertThat(database.inTenant(Branch.TENANT, room::candidates))
                .noneMatch(one -> one.ticketId().toString().equals(gone));
    }

    private BranchPlan profiled(String name) {
        var profile = new CallProfile(name, List.of(branch.counter), URGENT_TWICE);
        return branch.plan().withQueue(QueuePolicy.DEFAULT.withProfiles(List.of(profile)));
    }

    private void works(BranchPlan newest) {
        events.publish(Topic.ofBranch(Branch.ID), "plan", Branch.TENANT, Branch.ID, newest);
        Awaitility.await("plan known").until(() -> plan.get().version() >= newest.version());
    }

    private String walkIn(int priority) {
        return branch.as("rita", "reception")
                .body(Map.of("serviceId", branch.service, "priority", priority))
                .post("/api/v1/tickets")
                .path("id");
    }

    private Response next() {
        return branch.operator().body(Map.of("counterId", branch.counter)).post("/api/v1/calls/next");
    }
}
