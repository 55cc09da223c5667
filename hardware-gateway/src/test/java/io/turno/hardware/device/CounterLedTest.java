package io.turno.hardware.device;

import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.plan.DevicePlan;
import io.turno.hardware.Branch;
import io.turno.hardware.BranchBox;
import io.turno.hardware.Visitor;
import io.turno.hardware.line.TestDevice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(BranchBox.class)
class CounterLedTest {
    private TestDevice led;

    @BeforeEach
    void plugIn() {
        led = TestDevice.plugIn();
        Branch.plans(ledAt(Branch.COUNTER_1, led));
        await().until(() -> !led.received().isEmpty());
    }

    @AfterEach
    void unplug() {
        Branch.plans();
        led.close();
    }

    @Test
    void shouldBlinkWhenTheTicketIsCalledAndStandStillWhenItIsServed() {
        var visitor = Visitor.withAppointment("A001", "AB1234").calledTo1();
        await().until(led::face, "A001*"::equals);

        visitor.served();
        await().until(led::face, "A001"::equals);

        visitor.done();
        await().until(led::face, ""::equals);
    }

    static Stream<Arguments> waysToLeaveTheCounter() {
        return Stream.of(
                way("done", Visitor::done),
                way("no-show", Visitor::missed),
                way("parked", Visitor::parked),
                way("transferred", Visitor::transferred),
                way("withdrawn", Visitor::withdrawn),
                way("left", Visitor::left));
    }

    private static Arguments way(String name, UnaryOperator<Visitor> leave) {
        return Arguments.argumentSet(name, leave);
    }

    @ParameterizedTest
    @MethodSource("waysToLeaveTheCounter")
    void shouldGoDarkWhenTheTicketLeavesTheCounter(UnaryOperator<Visitor> leave) {
        var visitor = Visitor.withTicket("B001").calledTo1();
        await().until(led::face, "B001*"::equals);

        leave.apply(visitor);

        await().until(led::face, ""::equals);
        visitor.left();
    }

    @Test
    void shouldGoOnBlinkingWhenTheTicketIsRecalled() {
        var visitor = Visitor.withTicket("B002").calledTo1();
        await().until(led::face, "B002*"::equals);

        visitor.recalled();
        var next = Visitor.withTicket("B003");

        assertThat(led.face()).isEqualTo("B002*");
        visitor.done();
        next.left();
    }

    @Test
    void shouldShowEachCounterItsOwnTicketWhenTwoAreCalled() {
        var second = TestDevice.plugIn();
        Branch.plans(ledAt(Branch.COUNTER_1, led), ledAt(Branch.COUNTER_2, second));

        var one = Visitor.withTicket("A010").calledTo1();
        var other = Visitor.withTicket("C010").calledTo(Branch.COUNTER_2, "2");

        await().until(() -> led.face().equals("A010*") && second.face().equals("C010*"));
        one.done();
        other.done();
        second.close();
    }

    @Test
    void shouldStayDarkWhenNewsOfACallComesTooLate() {
        var visitor = Visitor.withTicket("B004").calledTo1();
        await().until(led::face, "B004*"::equals);
        visitor.done();
        await().until(led::face, ""::equals);

        visitor.calledLongAgo();

        var witness = Visitor.withTicket("B005").calledTo1();
        await().until(led::face, "B005*"::equals);
        witness.done();
        await().until(led::face, ""::equals);
    }

    @Test
    void shouldGoOnWhenTheBrokerBringsWhatIsNoEvent() {
        Branch.mumbles();

        var visitor = Visitor.withTicket("B006").calledTo1();

        await().until(led::face, "B006*"::equals);
        visitor.done();
    }

    @Test
    void shouldShowTheCurrentTicketWhenTheDisplayIsReplaced() {
        var visitor = Visitor.withTicket("B007").calledTo1();
        await().until(led::face, "B007*"::equals);
        int port = led.port();
        led.close();
        visitor.served();

        led = TestDevice.plugInAt(port);

        await().until(led::face, "B007"::equals);
        visitor.done();
    }

    @Test
    void shouldMoveToTheNewPlaceWhenThePlanMovesTheDisplay() {
        var visitor = Visitor.withTicket("B008").calledTo1();
        await().until(led::face, "B008*"::equals);
        var newPlace = TestDevice.plugIn();

        Branch.plans(ledAt(Branch.COUNTER_1, newPlace));

        await().until(newPlace::face, "B008*"::equals);
        visitor.done();
        await().until(newPlace::face, ""::equals);
        assertThat(led.face()).isEqualTo("B008*");
        newPlace.close();
    }

    private static DevicePlan ledAt(UUID counter, TestDevice led) {
        return new DevicePlan(UUID.randomUUID(), DevicePlan.Kind.COUNTER_LED, counter, led.endpoint());
    }
}
