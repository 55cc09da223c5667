package io.turno.hardware.line;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.turno.contracts.device.Frame;
import io.turno.contracts.device.KeypadPoll;
import io.turno.contracts.device.LedCommand;
import io.turno.contracts.device.LedStatus;
import io.turno.hardware.HardwareConfig;
import io.turno.hardware.device.DeviceHealth;
import io.turno.hardware.device.Face;
import org.jboss.logging.Logger;

/**
 * One device with a display, at its address of a line: sees to it that it shows the wanted face, also after the device or
 * the line was away. Except where it says otherwise, only the line's thread calls.
 */
public final class Station {
    private static final Logger LOG = Logger.getLogger(Station.class);
    private static final int SEQUENCES = 256;

    private final int address;
    private final HardwareConfig.Line settings;
    private final Clock clock;
    private final Optional<Function<Frame, Optional<Frame>>> reports;
    private volatile Face wanted = Face.BLANK;
    private volatile DeviceHealth health = DeviceHealth.UNKNOWN;
    /** Null while it is unknown what the display shows. */
    private Face shown;

    private int sequence;
    private int failures;
    private final Due retry = new Due();
    private final Due check = new Due();
    private final Due poll = new Due();

    /** @param reports what to answer to what the device says by itself; absent for a device that never does */
    Station(
            int address,
            HardwareConfig.Line settings,
            Clock clock,
            Optional<Function<Frame, Optional<Frame>>> reports) {
        this.address = address;
        this.settings = settings;
        this.clock = clock;
        this.reports = reports;
    }

    int address() {
        return address;
    }

    /** Any thread. */
    public DeviceHealth health() {
        return health;
    }

    /** Any thread. */
    void want(Face face) {
        wanted = face;
    }

    void lineOpened() {
        shown = null;
        retry.now();
        check.in(settings.statusInterval());
        poll.now();
    }

    void lost(String reason) {
        health = health.lost(reason, clock.instant());
    }

    /** It doesn't answer; the others on its line are not to wait for it too often. */
    void silent() {
        failures++;
        shown = null;
        retry.in(Pause.after(failures + 1, settings.longestPause()));
        lost("no answer");
    }

    boolean isGone() {
        return failures > 0;
    }

    /** Nanoseconds until it has something to do. */
    long dueIn(boolean halfDuplex) {
        if (isGone()) {
            return retry.left();
        }
        if (!wanted.equals(shown)) {
            return 0;
        }
        return isPolled(halfDuplex) ? Math.min(poll.left(), check.left()) : check.left();
    }

    /**
     * Does the next thing that is due: shows what is wanted, lets the device speak, or asks how it is.
     *
     * @return false where nothing is
     */
    boolean serve(Conversation line, boolean halfDuplex) throws IOException, InterruptedException {
        if (dueIn(halfDuplex) > 0) {
            return false;
        }
        Face face = wanted;
        if (!face.equals(shown)) {
            display(line, face);
            shown = face;
        } else if (isPolled(halfDuplex) && poll.isOver()) {
            poll(line);
        } else {
            check(line);
        }
        return true;
    }

    private boolean isPolled(boolean halfDuplex) {
        return halfDuplex && reports.isPresent();
    }

    /** The answer to what the device says by itself; empty where it is not safe yet, so that it says it again. */
    Optional<Frame> hear(Frame report) {
        if (reports.isEmpty()) {
            return Optional.empty();
        }
        health = health.seen(clock.instant());
        try {
            return reports.get().apply(report);
        } catch (RuntimeException unsafe) {
            LOG.warnf("Report not taken, will come again: address=%d, cause=%s", address, unsafe);
            return Optional.empty();
        }
    }

    private void display(Conversation line, Face face) throws IOException, InterruptedException {
        List<LedCommand> commands = face.isBlank()
                ? List.of(new LedCommand.Clear())
                : List.of(LedCommand.Show.fitting(face.text()), new LedCommand.Blink(face.blinking()));
        for (LedCommand command : commands) {
            ask(line, command);
        }
    }

    private void poll(Conversation line) throws IOException, InterruptedException {
        Frame answer = ask(line, KeypadPoll.toFrame(address, nextSequence()));
        poll.in(settings.pollInterval());
        if (KeypadPoll.waiting(answer.payload()).orElse(0) > 0) {
            line.yieldTo(address);
            poll.now();
        }
    }

    /** A device that lost its memory, but not its line, is shown its face again. */
    private void check(Conversation line) throws IOException, InterruptedException {
        Frame answer = ask(line, new LedCommand.Status());
        LedStatus.of(answer.payload()).ifPresent(status -> {
            health = health.running(status.firmware());
            if (!fits(status, shown)) {
                shown = null;
            }
        });
    }

    private static boolean fits(LedStatus status, Face face) {
        String text = face.isBlank() ? "" : LedCommand.Show.fitting(face.text()).text();
        return status.text().equals(text) && status.blinking() == face.blinking();
    }

    private Frame ask(Conversation line, LedCommand command) throws IOException, InterruptedException {
        return ask(line, command.toFrame(address, nextSequence()));
    }

    private Frame ask(Conversation line, Frame request) throws IOException, InterruptedException {
        Frame answer = line.ask(request);
        failures = 0;
        check.in(settings.statusInterval());
        health = health.seen(clock.instant());
        if (answer.command() == Frame.NAK) {
            String refusal = "refused " + request.command() + ": " + answer.payload();
            health = health.troubled(refusal, clock.instant());
        }
        return answer;
    }

    private int nextSequence() {
        sequence = (sequence + 1) % SEQUENCES;
        return sequence;
    }

    /** A moment of the machine's own time. */
    private static final class Due {
        private long at = System.nanoTime();

        void now() {
            in(Duration.ZERO);
        }

        void in(Duration wait) {
            at = System.nanoTime() + wait.toNanos();
        }

        long left() {
            return Math.max(0, at - System.nanoTime());
        }

        boolean isOver() {
            return left() == 0;
        }
    }
}
