package io.turno.hardware.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.turno.contracts.device.Frame;
import io.turno.hardware.HardwareConfig;
import io.turno.hardware.TestSettings;
import io.turno.hardware.device.DeviceHealth;
import io.turno.hardware.device.Face;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LinesTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final Face CALLED = new Face("A001", true);
    private static final Face SERVING = new Face("A001", false);
    private static final HardwareConfig PATIENT = TestSettings.of(Map.of());
    /** For what happens only after time has passed: the test waits for it, so it had better pass quickly. */
    private static final HardwareConfig QUICK = TestSettings.of(Map.of(
            "turno.hardware.line.answer-timeout", "50MS",
            "turno.hardware.line.status-interval", "50MS",
            "turno.hardware.line.longest-pause", "50MS"));

    private TestDevice device = TestDevice.plugIn();
    private Lines.Seat led;

    @AfterEach
    void unplug() {
        led.close();
        device.close();
    }

    @Test
    void shouldBlinkWhenATicketIsCalledAndStandStillWhenItIsServed() {
        drive(PATIENT);

        led.show(CALLED);
        await().until(device::face, "A001*"::equals);
        led.show(SERVING);
        await().until(device::face, "A001"::equals);
        led.show(Face.BLANK);
        await().until(device::face, ""::equals);

        assertThat(commands()).endsWith("S A001", "B 1", "S A001", "B 0", "C");
    }

    @Test
    void shouldSendTheSameFrameAgainWhenItIsNotAnswered() {
        device.ignoreNext(2);

        drive(TestSettings.of(Map.of("turno.hardware.line.answer-timeout", "50MS")));

        await().until(() -> led.health().connected());
        assertThat(device.received()).hasSize(3);
        assertThat(device.received().stream().distinct()).hasSize(1);
        assertThat(device.connectionsSoFar()).isEqualTo(1);
    }

    @Test
    void shouldConnectAnewAndShowTheFaceWhenTheDeviceStaysSilent() {
        drive(QUICK);
        led.show(CALLED);
        await().until(device::face, "A001*"::equals);

        device.ignoreNext(3);

        await().until(() -> device.connectionsSoFar() > 1 && device.face().equals("A001*"));
        await().until(() -> led.health().connected());
        assertThat(led.health().lastError()).isEqualTo("no answer");
    }

    @Test
    void shouldShowTheNewestFaceWhenTheConnectionComesBack() {
        drive(QUICK);
        led.show(CALLED);
        await().until(device::face, "A001*"::equals);
        int port = device.port();
        device.close();
        await().until(() -> !led.health().connected());

        led.show(new Face("B002", true));
        led.show(new Face("B003", false));
        device = TestDevice.plugInAt(port);

        await().until(device::face, "B003"::equals);
        assertThat(commands()).doesNotContain("S B002");
    }

    @Test
    void shouldShowTheFaceAgainWhenTheDeviceLostItsMemoryOnly() {
        drive(QUICK);
        led.show(CALLED);
        await().until(device::face, "A001*"::equals);

        device.loseMemory();

        await().until(device::face, "A001*"::equals);
        assertThat(device.connectionsSoFar()).isEqualTo(1);
    }

    @Test
    void shouldTellHowTheDeviceIsWhenItAnswers() {
        drive(QUICK);

        await().until(() -> led.health().firmware() != null);

        assertThat(led.health()).isEqualTo(new DeviceHealth(true, NOW, null, null, "TEST/1", null));
    }

    @Test
    void shouldTellThatNobodyIsThereWhenThePlaceIsEmpty() {
        device.close();

        drive(QUICK);

        await().until(() -> led.health().lastError() != null);
        assertThat(led.health()).isEqualTo(new DeviceHealth(false, null, "not reachable", NOW, null, null));
    }

    @Test
    void shouldRememberTheRefusalAndStayConnectedWhenTheDeviceSaysNo() {
        device.refuseEverything();

        drive(PATIENT);

        await().until(() -> led.health().lastError() != null);
        assertThat(led.health()).isEqualTo(new DeviceHealth(true, NOW, "refused C: UNKNOWN", NOW, null, null));
        assertThat(device.received()).hasSize(1);
    }

    @Test
    void shouldNeverComeBackWhenItWasLetGo() {
        drive(QUICK);
        await().until(() -> led.health().connected());

        led.close();
        device.dropConnections();

        await().during(Duration.ofMillis(300)).until(() -> device.connectionsSoFar() == 1);
    }

    private void drive(HardwareConfig settings) {
        led = new Lines(new RealLines(settings), settings, Clock.fixed(NOW, ZoneOffset.UTC))
                .join(LineEndpoint.of(device.endpoint()));
    }

    private List<String> commands() {
        return device.received().stream()
                .filter(frame -> frame.command() != 'Q')
                .map(LinesTest::readable)
                .toList();
    }

    private static String readable(Frame frame) {
        return (frame.command() + " " + frame.payload()).strip();
    }
}
