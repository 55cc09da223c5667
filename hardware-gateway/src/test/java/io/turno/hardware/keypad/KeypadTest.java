package io.turno.hardware.keypad;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.device.DeviceEvent.KeyAnswered;
import io.turno.contracts.device.DeviceEvent.KeyPressed;
import io.turno.contracts.device.DeviceEvent.KeyPressed.Key;
import io.turno.contracts.device.Frame;
import io.turno.contracts.device.KeyReport;
import io.turno.contracts.device.NakReason;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.DevicePlan;
import io.turno.hardware.Branch;
import io.turno.hardware.BranchBox;
import io.turno.hardware.Visitor;
import io.turno.hardware.line.TestDevice;
import io.turno.testkit.events.EventLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(BranchBox.class)
class KeypadTest {
    private final UUID id = UUID.randomUUID();
    private final EventLog commands = Branch.hears(Topic.BRANCH_COMMANDS);
    private TestDevice keypad;

    @BeforeEach
    void plugIn() {
        keypad = TestDevice.plugIn();
        plan(keypad);
        await().until(() -> keypad.face().startsWith("---"));
    }

    @AfterEach
    void unplug() throws InterruptedException {
        Branch.plans();
        keypad.close();
        commands.close();
    }

    @Test
    void shouldTellTheBranchAndAcknowledgeWhenAKeyIsPressed() {
        Frame press = new KeyReport("3F2A", Key.TRANSFER, "2").toFrame(1, 11);

        keypad.says(press);

        await().until(() -> keypad.received().contains(press.ack()));
        var told =
                commands.await(KeyPressed.class, pressed -> pressed.deviceId().equals(id));
        assertThat(told.data()).isEqualTo(new KeyPressed(id, Branch.COUNTER_1, Key.TRANSFER, "2"));
        assertThat(told.tenantId()).isEqualTo(Branch.MERIDIAN);
    }

    @Test
    void shouldTellTheBranchOnceWhenThePressIsRepeatedAlsoOnANewConnection() {
        Frame press = new KeyReport("3F2A", Key.NEXT, "").toFrame(1, 255);
        Frame next = new KeyReport("3F2A", Key.RECALL, "").toFrame(1, 0);
        keypad.says(press);
        await().until(() -> acknowledged(press) == 1);

        keypad.says(press);
        await().until(() -> acknowledged(press) == 2);
        keypad.dropConnections();
        await().until(() -> keypad.connectionsSoFar() > 1 && keypad.face().startsWith("---"));
        keypad.says(press);
        await().until(() -> acknowledged(press) == 3);
        keypad.says(next);

        commands.await(
                KeyPressed.class,
                pressed -> pressed.key() == Key.RECALL && pressed.deviceId().equals(id));
        assertThat(keysTold()).containsExactly(Key.NEXT, Key.RECALL);
    }

    @Test
    void shouldTellTheBranchAgainWhenTheKeypadWasSwitchedOffBetween() {
        keypad.says(new KeyReport("3F2A", Key.NEXT, "").toFrame(1, 0));
        await().until(() -> keysTold().size() == 1);

        keypad.says(new KeyReport("77E0", Key.NEXT, "").toFrame(1, 0));

        await().until(() -> keysTold().size() == 2);
    }

    @Test
    void shouldSayNoWhenThereIsNoSuchKeyOrReport() {
        Frame noKey = new Frame(1, 1, 'K', "3F2AX");
        Frame noReport = new Frame(1, 2, 'W', "");

        keypad.says(noKey);
        keypad.says(noReport);

        await().until(() -> keypad.received().contains(noReport.nak(NakReason.UNKNOWN)));
        assertThat(keypad.received()).contains(noKey.nak(NakReason.PAYLOAD));
        assertThat(keysTold()).isEmpty();
    }

    @Test
    void shouldShowTheTicketAndTheQueueWhenTheyChange() {
        var called = Visitor.withTicket("A041").calledTo1();
        var waiting = Visitor.withTicket("A042");

        await().until(keypad::face, "A041   1"::equals);

        waiting.left();
        called.done();
        await().until(keypad::face, "---    0"::equals);
    }

    @Test
    void shouldShowTheProblemForAWhileWhenTheKeyIsRefused() {
        Branch.commands(new KeyAnswered(id, UUID.randomUUID(), "counter-closed", null, 0));

        await().until(keypad::face, "Err 11"::equals);

        await().until(keypad::face, "---    0"::equals);
    }

    @Test
    void shouldShowTheCounterAtOnceWhenTheNextKeyIsObeyed() {
        Branch.commands(new KeyAnswered(id, UUID.randomUUID(), "wrong-state", null, 0));
        await().until(keypad::face, "Err 12"::equals);

        Branch.commands(new KeyAnswered(id, UUID.randomUUID(), null, null, 0));

        await().until(keypad::face, "---    0"::equals);
    }

    private void plan(TestDevice device) {
        Branch.plans(new DevicePlan(id, DevicePlan.Kind.KEYPAD, Branch.COUNTER_1, device.endpoint()));
    }

    private List<Key> keysTold() {
        return commands.all(KeyPressed.class).stream()
                .filter(event -> event.data().deviceId().equals(id))
                .map(event -> event.data().key())
                .toList();
    }

    private long acknowledged(Frame press) {
        return keypad.received().stream().filter(press.ack()::equals).count();
    }
}
