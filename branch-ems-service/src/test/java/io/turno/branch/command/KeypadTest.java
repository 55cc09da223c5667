package io.turno.branch.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.branch.Branch;
import io.turno.branch.BranchTest;
import io.turno.contracts.device.DeviceEvent.KeyAnswered;
import io.turno.contracts.device.DeviceEvent.KeyPressed;
import io.turno.contracts.device.DeviceEvent.KeyPressed.Key;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.DevicePlan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class KeypadTest extends BranchTest {
    private final UUID keypad = UUID.randomUUID();

    @Test
    void shouldCallWhoeverIsNextInTheNameOfTheOperator() {
        // Given
        branch.openCounter();
        String ticket = branch.walkIn();

        // When
        var answer = press(Key.NEXT, null);

        // Then
        assertThat(answer.problem()).isNull();
        assertThat(answer.number()).isEqualTo(numberOf(ticket));
        assertThat(answer.waiting()).isZero();
        assertThat(status(ticket)).isEqualTo("CALLED");
    }

    @Test
    void shouldTakeTheVisitToItsEnd() {
        // Given
        branch.openCounter();
        String ticket = branch.walkIn();
        press(Key.NEXT, null);
        press(Key.RECALL, null);

        // When
        var started = press(Key.START_FINISH, null);

        // Then
        assertThat(started.problem()).isNull();
        assertThat(status(ticket)).isEqualTo("SERVING");
        var finished = press(Key.START_FINISH, null);
        assertThat(finished.number()).isNull();
        assertThat(status(ticket)).isEqualTo("DONE");
    }

    @Test
    void shouldCallTheOneWhoseNumberEndsSo() {
        // Given
        branch.openCounter();
        branch.walkIn();
        String second = branch.walkIn();
        String digits = numberOf(second).replaceAll("\\D", "");

        // When
        var answer = press(Key.CALL, digits);

        // Then
        assertThat(answer.number()).isEqualTo(numberOf(second));
        assertThat(answer.waiting()).isOne();
    }

    @Test
    void shouldCountWhoWaitsForThisCounterOnly() {
        // Given
        var elsewhere = UUID.randomUUID();
        var plan = branch.plan();
        var other = plan.services().getFirst().withId(elsewhere).withPrefix("M");
        var mark = new DevicePlan(UUID.randomUUID(), DevicePlan.Kind.KIOSK, null, "browser");
        branch.follows(
                plan.withServices(List.of(plan.services().getFirst(), other)).withDevices(List.of(mark)));
        branch.openCounter();
        branch.walkIn();
        branch.walkIn();
        branch.as("rita", "reception")
                .body(Map.of("serviceId", elsewhere))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201);

        // When
        var answer = press(Key.NEXT, null);

        // Then
        assertThat(answer.waiting()).isOne();
    }

    @Test
    void shouldNoteThatNobodyCame() {
        // Given
        branch.openCounter();
        String ticket = branch.walkIn();
        press(Key.NEXT, null);

        // When
        var answer = press(Key.NO_SHOW, null);

        // Then
        assertThat(answer.problem()).isNull();
        assertThat(status(ticket)).isEqualTo("NO_SHOW");
    }

    @Test
    void shouldDoAKeyOnceHoweverOftenItIsHeardOf() {
        // Given
        branch.openCounter();
        branch.walkIn();
        branch.walkIn();
        var event = event(Key.NEXT, null);
        events.publish(Topic.BRANCH_COMMANDS, keypad, event);

        // When
        events.publish(Topic.BRANCH_COMMANDS, keypad, event);

        // Then
        var later = press(Key.START_FINISH, null);
        assertThat(later.problem()).isNull();
        assertThat(later.waiting()).isOne();
    }

    @Test
    void shouldPutAsideAndTakeUpAgain() {
        // Given
        branch.openCounter();
        String ticket = branch.walkIn();
        press(Key.NEXT, null);
        press(Key.PARK, null);
        assertThat(status(ticket)).isEqualTo("PARKED");

        // When
        var takenUp = press(Key.PARK, null);

        // Then
        assertThat(takenUp.number()).isEqualTo(numberOf(ticket));
        assertThat(status(ticket)).isEqualTo("SERVING");
    }

    @Test
    void shouldSendTheVisitOnToTheServiceOfThatPlace() {
        // Given
        branch.openCounter();
        String ticket = branch.walkIn();
        press(Key.NEXT, null);

        // When
        var sentOn = press(Key.TRANSFER, "1");

        // Then
        assertThat(sentOn.problem()).isNull();
        assertThat(sentOn.number()).isNull();
        assertThat(status(ticket)).isEqualTo("WAITING");
        assertThat(press(Key.TRANSFER, "1").problem()).isEqualTo("wrong-state");
        assertThat(press(Key.NEXT, null).number()).isEqualTo(numberOf(ticket));
        assertThat(press(Key.TRANSFER, "9").problem()).isEqualTo("not-found");
    }

    @Test
    void shouldSayWhyNot() {
        // Given
        branch.walkIn();

        // When
        var closed = press(Key.NEXT, null);

        // Then
        assertThat(closed.problem()).isEqualTo("counter-closed");
        assertThat(closed.waiting()).isOne();
        branch.openCounter();
        assertThat(press(Key.RECALL, null).problem()).isEqualTo("wrong-state");
        assertThat(press(Key.PARK, null).problem()).isEqualTo("nobody-waiting");
        assertThat(press(Key.CALL, "99999").problem()).isEqualTo("not-found");
    }

    @Test
    void shouldNotCallToACounterOnABreak() {
        // Given
        branch.openCounter();
        branch.walkIn();
        branch.operator()
                .body(Map.of("reason", "MEAL"))
                .put("/api/v1/counters/" + branch.counter + "/break")
                .then()
                .statusCode(204);

        // When
        var answer = press(Key.NEXT, null);

        // Then
        assertThat(answer.problem()).isEqualTo("counter-on-break");
        assertThat(answer.number()).isNull();
    }

    private KeyAnswered press(Key key, String digits) {
        var event = event(key, digits);
        events.publish(Topic.BRANCH_COMMANDS, keypad, event);
        return log(Topic.BRANCH_COMMANDS)
                .await(KeyAnswered.class, answer -> answer.keyPressId().equals(event.id()))
                .data();
    }

    private Event<KeyPressed> event(Key key, String digits) {
        var pressed = new KeyPressed(keypad, branch.counter, key, digits);
        return Event.of("/turno/test", Instant.parse("2026-03-02T09:00:00Z"), Branch.TENANT, keypad, pressed);
    }

    private String numberOf(String ticket) {
        return branch.operator().get("/api/v1/tickets/" + ticket).path("number");
    }

    private String status(String ticket) {
        return branch.operator().get("/api/v1/tickets/" + ticket).path("status");
    }
}
