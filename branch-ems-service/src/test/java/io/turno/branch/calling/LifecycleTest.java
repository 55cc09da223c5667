package io.turno.branch.calling;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.branch.Branch;
import io.turno.branch.BranchTest;
import io.turno.branch.plan.CurrentPlan;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.QueuePolicy;
import io.turno.contracts.plan.QueuePolicy.ScreenName;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.contracts.ticket.TicketEvent.TicketConverted;
import io.turno.contracts.ticket.TicketEvent.TicketParked;
import io.turno.contracts.ticket.TicketEvent.TicketRequeued;
import io.turno.contracts.ticket.TicketEvent.TicketTransferred;
import io.turno.contracts.ticket.TicketEvent.TicketUndone;
import io.turno.contracts.ticket.TicketStatus;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class LifecycleTest extends BranchTest {
    @Inject
    CurrentPlan plan;

    @Test
    void shouldGoOnElsewhereUnderTheSameNumber() {
        // Given
        UUID other = offerAnotherService();
        String ticket = called();
        String number = branch.operator().get("/api/v1/tickets/" + ticket).path("number");

        // When
        var answer = act(ticket, "transfer", Map.of("serviceId", other, "place", "LAST"));

        // Then
        answer.then()
                .statusCode(200)
                .body("ticket.number", equalTo(number))
                .body("ticket.status", equalTo("WAITING"))
                .body("ticket.serviceId", equalTo(other.toString()))
                .body("ticket.leg", equalTo(2))
                .body("ticket.counterId", nullValue());
        assertThat(await(TicketTransferred.class, ticket).ticket().leg()).isEqualTo(2);
    }

    @Test
    void shouldNameTheFieldsOfATransferThatLeadsNowhere() {
        // Given
        String ticket = called();
        var nowhere = new HashMap<String, Object>();
        nowhere.put("place", "FIRST");

        // When
        var empty = act(ticket, "transfer", nowhere);
        var unknown = act(ticket, "transfer", Map.of("counterId", UUID.randomUUID(), "place", "FIRST"));
        var nobody = act(ticket, "transfer", Map.of("operator", "nobody", "place", "FIRST"));

        // Then
        empty.then().statusCode(400).body("errors[0].pointer", equalTo("/serviceId"));
        unknown.then().statusCode(400).body("errors[0].pointer", equalTo("/counterId"));
        nobody.then().statusCode(400).body("errors[0].pointer", equalTo("/operator"));
        branch.operator().get("/api/v1/tickets/" + ticket).then().body("status", equalTo("CALLED"));
    }

    @Test
    void shouldNotPassOnToACounterThatDoesNotDoIt() {
        // Given
        UUID other = offerAnotherService();
        String ticket = called();

        // When
        var answer =
                act(ticket, "transfer", Map.of("serviceId", other, "counterId", branch.otherCounter, "place", "FIRST"));

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:not-served-here"));
    }

    @Test
    void shouldPutAsideAndServeOn() {
        // Given
        String ticket = called();
        act(ticket, "start").then().statusCode(200);

        // When
        var parked = act(ticket, "park");
        var resumed = act(ticket, "resume", Map.of("counterId", branch.counter));

        // Then
        parked.then().statusCode(200).body("ticket.status", equalTo("PARKED")).body("ticket.counterId", nullValue());
        resumed.then()
                .statusCode(200)
                .body("ticket.status", equalTo("SERVING"))
                .body("ticket.counterId", equalTo(branch.counter.toString()));
        await(TicketParked.class, ticket);
    }

    @Test
    void shouldNotServeTwoAtACounterWhenOneIsTakenUp() {
        // Given
        String parked = called();
        act(parked, "park").then().statusCode(200);
        called();

        // When
        var answer = act(parked, "resume", Map.of("counterId", branch.counter));

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:counter-busy"));
    }

    @Test
    void shouldWaitAgainAfterItWasPutAside() {
        // Given
        String ticket = called();
        act(ticket, "park").then().statusCode(200);

        // When
        var answer = act(ticket, "requeue");

        // Then
        answer.then().statusCode(200).body("ticket.status", equalTo("WAITING"));
        assertThat(await(TicketRequeued.class, ticket).why()).isEqualTo(TicketRequeued.Why.TAKEN_UP);
    }

    @Test
    void shouldLeaveAloneForAWhileWhoDidNotAnswer() {
        // Given
        String ticket = called();

        // When
        var answer = act(ticket, "no-answer");

        // Then
        answer.then().statusCode(200).body("ticket.status", equalTo("WAITING"));
        assertThat(await(TicketRequeued.class, ticket).why()).isEqualTo(TicketRequeued.Why.NO_ANSWER);
        next().then().statusCode(200).body("ticket", nullValue());
    }

    @Test
    void shouldUndoTheLastThingDone() {
        // Given
        String ticket = called();
        act(ticket, "start").then().statusCode(200);
        act(ticket, "finish").then().statusCode(200);

        // When
        var answer = act(ticket, "undo");

        // Then
        answer.then()
                .statusCode(200)
                .body("ticket.status", equalTo("SERVING"))
                .body("ticket.counterId", equalTo(branch.counter.toString()));
        assertThat(await(TicketUndone.class, ticket).undone()).isEqualTo(TicketStatus.DONE);
        act(ticket, "finish").then().statusCode(200).body("ticket.status", equalTo("DONE"));
    }

    @Test
    void shouldNotUndoWhereTheCounterHasSomebodyElse() {
        // Given
        String ticket = called();
        act(ticket, "no-show").then().statusCode(200);
        called();

        // When
        var answer = act(ticket, "undo");

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:counter-busy"));
        branch.operator().get("/api/v1/tickets/" + ticket).then().body("status", equalTo("NO_SHOW"));
    }

    @Test
    void shouldLetOthersThanManagersUndoOnlyWhatTheyDid() {
        // Given
        String ticket = called();

        // When
        var other = branch.otherOperator().post("/api/v1/calls/" + ticket + "/undo");
        var manager = branch.as("mary", "branch-manager").post("/api/v1/calls/" + ticket + "/undo");

        // Then
        other.then().statusCode(403).body("type", equalTo("urn:turno:problem:not-yours-to-undo"));
        manager.then().statusCode(200).body("ticket.status", equalTo("WAITING"));
    }

    @Test
    void shouldNotUndoWhatIsTooOldOrWasNeverDone() {
        // Given
        String fresh = branch.walkIn();
        String ticket = called();
        clock.moveTo(clock.offset().plus(Duration.ofMinutes(6)));

        // When
        var late = act(ticket, "undo");
        var nothing = act(fresh, "undo");

        // Then
        late.then().statusCode(409).body("type", equalTo("urn:turno:problem:too-late-to-undo"));
        nothing.then().statusCode(409).body("type", equalTo("urn:turno:problem:nothing-to-undo"));
    }

    @Test
    void shouldDoItOnlyToWhatTheCallerRead() {
        // Given
        String ticket = called();
        String read = branch.operator()
                .get("/api/v1/tickets/" + ticket)
                .path("revision")
                .toString();
        act(ticket, "recall").then().statusCode(200);

        // When
        var stale = branch.operator().header("If-Match", "\"" + read + "\"").post("/api/v1/calls/" + ticket + "/park");
        var fresh = branch.operator()
                .header("If-Match", "\"" + (Integer.parseInt(read) + 1) + "\"")
                .post("/api/v1/calls/" + ticket + "/park");

        // Then
        stale.then()
                .statusCode(412)
                .body("type", equalTo("urn:turno:problem:stale-version"))
                .body("revision", equalTo(Integer.parseInt(read) + 1));
        fresh.then().statusCode(200).body("ticket.status", equalTo("PARKED"));
    }

    @Test
    void shouldUndoOnceForOneKey() {
        // Given
        String ticket = called();
        String key = UUID.randomUUID().toString();
        undoWithKey(ticket, key).then().statusCode(200);

        // When
        var again = undoWithKey(ticket, key);

        // Then
        again.then().statusCode(200).body("ticket.status", equalTo("WAITING")).body("ticket.revision", equalTo(3));
    }

    @Test
    void shouldNamePeopleOnTheBranchsOwnScreensOnly() {
        // Given
        var named = branch.plan().withQueue(QueuePolicy.DEFAULT.withScreenNames(ScreenName.INITIALS));
        events.publish(Topic.ofBranch(Branch.ID), "plan", Branch.TENANT, Branch.ID, named);
        Awaitility.await("plan known").until(() -> plan.get().version() == named.version());
        BranchAppointment agreed = branch.appointment(in(Duration.ofMinutes(5)))
                .withNameOnScreens(true)
                .withAnswers(Map.of("plate", "B 42"));

        // When
        branch.hears(agreed);

        // Then
        UUID id = agreed.appointment().id();
        var screens = log(Topic.BRANCH_TICKETS).await(TicketConverted.class, event -> isOf(event, id));
        var centre = log(Topic.TICKETS).await(TicketConverted.class, event -> isOf(event, id));
        assertThat(screens.data().ticket().publicName()).isEqualTo("A. B.");
        assertThat(centre.data().ticket().publicName()).isNull();
        assertThat(screens.id()).isEqualTo(centre.id());
        branch.operator()
                .get("/api/v1/tickets/" + centre.data().ticket().id())
                .then()
                .body("answers.plate", equalTo("B 42"))
                .body("verification", equalTo("NONE"))
                .body("serviceIds", equalTo(List.of(branch.service.toString())));
    }

    @Test
    void shouldGoOnWithWhomTheBranchHasPassedOnWhateverTheCentreSays() {
        // Given
        BranchAppointment appointment = branch.appointment(in(Duration.ofMinutes(5)));
        branch.hears(appointment);
        UUID id = appointment.appointment().id();
        String ticket = log(Topic.TICKETS)
                .await(TicketConverted.class, event -> isOf(event, id))
                .data()
                .ticket()
                .id()
                .toString();
        branch.openCounter();
        act(ticket, null, Map.of("counterId", branch.counter)).then().statusCode(200);
        act(ticket, "transfer", Map.of("serviceId", branch.service, "place", "LAST"))
                .then()
                .statusCode(200);

        // When
        branch.hears(branch.changed(appointment, appointment.appointment().start(), AppointmentStatus.CANCELLED, null));

        // Then
        var conflict = log(Topic.AUDIT)
                .await(
                        AuditEntry.class,
                        entry -> entry.action().equals("ticket.conflict")
                                && entry.entityId().equals(ticket));
        assertThat(conflict.data().details()).containsEntry("branch", "TRANSFERRED");
        branch.operator().get("/api/v1/tickets/" + ticket).then().body("status", equalTo("WAITING"));
    }

    private static boolean isOf(TicketConverted event, UUID appointment) {
        return appointment.equals(event.ticket().appointmentId());
    }

    /** Nobody does it at the other counter. */
    private UUID offerAnotherService() {
        UUID other = UUID.randomUUID();
        var before = branch.plan();
        var service = new ServicePlan(
                other, "M", Map.of("en", "Mortgages"), true, 15, 15, 0, 0, 2, AppointmentPolicy.DEFAULT);
        var wider = before.withServices(List.of(before.services().getFirst(), service))
                .withCounters(List.of(
                        new CounterPlan(branch.counter, "1", List.of()),
                        new CounterPlan(branch.otherCounter, "2", List.of(branch.service))));
        events.publish(Topic.ofBranch(Branch.ID), "plan", Branch.TENANT, Branch.ID, wider);
        Awaitility.await("plan known").until(() -> plan.get().version() == wider.version());
        return other;
    }

    /** The id of a ticket that olga has just called to her counter. */
    private String called() {
        String ticket = branch.walkIn();
        branch.openCounter();
        act(ticket, null, Map.of("counterId", branch.counter)).then().statusCode(200);
        return ticket;
    }

    private <T extends TicketEvent> T await(Class<T> type, String ticket) {
        return log(Topic.TICKETS)
                .await(type, event -> event.ticket().id().toString().equals(ticket))
                .data();
    }

    private Response next() {
        return branch.operator().body(Map.of("counterId", branch.counter)).post("/api/v1/calls/next");
    }

    private Response undoWithKey(String ticket, String key) {
        return branch.operator().header("Idempotency-Key", key).post("/api/v1/calls/" + ticket + "/undo");
    }

    private Response act(String ticket, String deed) {
        return branch.operator().post("/api/v1/calls/" + ticket + "/" + deed);
    }

    private Response act(String ticket, String deed, Map<String, ?> body) {
        return branch.operator().body(body).post("/api/v1/calls/" + ticket + (deed == null ? "" : "/" + deed));
    }
}
