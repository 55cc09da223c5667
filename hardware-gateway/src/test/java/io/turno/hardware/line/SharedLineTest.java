package io.turno.hardware.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import io.turno.contracts.device.DeviceEvent.KeyPressed.Key;
import io.turno.contracts.device.Frame;
import io.turno.contracts.device.KeyReport;
import io.turno.hardware.HardwareConfig;
import io.turno.hardware.TestSettings;
import io.turno.hardware.device.Face;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An RS-485 line: a pseudo terminal of the kernel, opened by the serial driver, with two devices behind it. */
class SharedLineTest {
    private static final HardwareConfig QUICK = TestSettings.of(Map.of(
            "turno.hardware.line.answer-timeout", "50MS",
            "turno.hardware.line.status-interval", "200MS",
            "turno.hardware.line.poll-interval", "10MS",
            "turno.hardware.line.longest-pause", "50MS"));

    private final TestPanel first = new TestPanel(1);
    private final TestPanel second = new TestPanel(2);
    private final List<Frame> reports = new CopyOnWriteArrayList<>();
    private final Clock clock = Clock.fixed(Instant.parse("2026-12-01T09:00:00Z"), ZoneOffset.UTC);
    private final Lines lines = new Lines(new RealLines(QUICK), QUICK, clock);
    private PseudoTerminal terminal;
    private Lines.Seat led;
    private Lines.Seat keypad;

    @BeforeEach
    void wire() throws Throwable {
        terminal = PseudoTerminal.with(first, second);
        led = lines.join(LineEndpoint.of(terminal.endpoint(1)));
        keypad = lines.join(LineEndpoint.of(terminal.endpoint(2)), this::take);
    }

    @AfterEach
    void unwire() throws Exception {
        led.close();
        keypad.close();
        terminal.close();
    }

    private Optional<Frame> take(Frame report) {
        reports.add(report);
        return Optional.of(report.ack());
    }

    @Test
    void shouldShowEachItsOwnFaceWhenTwoShareALine() {
        led.show(new Face("A001", true));
        keypad.show(new Face("A001  12", false));

        await().until(() -> first.face().equals("A001*") && second.face().equals("A001  12"));
        await().until(() -> "TEST/1".equals(led.health().firmware()));
    }

    @Test
    void shouldTakeEachPressOnceWhenTheKeypadIsGivenItsTurn() {
        Frame one = new KeyReport("3F2A", Key.NEXT, "").toFrame(2, 1);
        Frame other = new KeyReport("3F2A", Key.TRANSFER, "2").toFrame(2, 2);

        second.press(one);
        second.press(other);

        await().until(() -> reports.size() == 2);
        assertThat(reports).containsExactly(one, other);
    }

    @Test
    void shouldServeTheOtherWhenOneIsSilent() {
        led.show(new Face("A002", false));
        await().until(() -> first.face().equals("A002") && keypad.health().connected());

        first.ignoreNext(Integer.MAX_VALUE);

        await().until(() -> "no answer".equals(led.health().lastError()));
        keypad.show(new Face("A003   1", false));
        await().until(() -> second.face().equals("A003   1"));
        assertThat(keypad.health().lastError()).isNull();
        first.ignoreNext(0);
        await().until(() -> led.health().connected());
    }

    @Test
    void shouldTellThatThePortIsNotThereWhenItIsNot() {
        var absent = lines.join(LineEndpoint.of("serial:/dev/ttyNone?address=1"));

        await().atMost(Duration.ofSeconds(10))
                .until(() -> "not reachable".equals(absent.health().lastError()));
        absent.close();
    }
}
