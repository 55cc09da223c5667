package io.turno.hardware.keypad;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import io.turno.contracts.device.Frame;
import io.turno.contracts.device.KeyReport;
import io.turno.contracts.device.NakReason;
import io.turno.contracts.plan.DevicePlan;
import io.turno.hardware.device.CounterState;
import io.turno.hardware.device.DeviceHealth;
import io.turno.hardware.device.DrivenDevice;
import io.turno.hardware.device.Face;
import io.turno.hardware.line.LineEndpoint;
import io.turno.hardware.line.Lines;

/** One keypad: takes its presses, and shows its counter, or for a while what was refused. */
final class CounterKeypad implements DrivenDevice {
    private final DevicePlan plan;
    private final TakeKeyPress presses;
    private final Duration problemShown;
    private final Runnable closed;
    private final Lines.Seat seat;
    private CounterState counter = CounterState.FREE;
    /** Null while nothing is refused. */
    private Face refusal;

    /** @param closed runs when it is let go */
    CounterKeypad(DevicePlan plan, Lines lines, TakeKeyPress presses, Duration problemShown, Runnable closed) {
        this.plan = plan;
        this.presses = presses;
        this.problemShown = problemShown;
        this.closed = closed;
        this.seat = lines.join(LineEndpoint.of(plan.endpoint()), this::hear);
    }

    private Optional<Frame> hear(Frame report) {
        Optional<KeyReport> press = KeyReport.of(report);
        if (press.isEmpty()) {
            boolean isKey = report.command() == KeyReport.LETTER;
            return Optional.of(report.nak(isKey ? NakReason.PAYLOAD : NakReason.UNKNOWN));
        }
        presses.take(plan, report.sequence(), press.get());
        return Optional.of(report.ack());
    }

    @Override
    public synchronized void show(CounterState state) {
        counter = state;
        bringInLine();
    }

    /** The last key was refused. */
    synchronized void refused(String problem) {
        Face shown = KeypadFace.refused(problem);
        refusal = shown;
        bringInLine();
        Executor later = CompletableFuture.delayedExecutor(problemShown.toMillis(), TimeUnit.MILLISECONDS);
        later.execute(() -> forget(shown));
    }

    /** The last key was obeyed. */
    synchronized void obeyed() {
        refusal = null;
        bringInLine();
    }

    /** Only this very refusal: a later one has its own time. */
    private synchronized void forget(Face shown) {
        if (refusal == shown) {
            obeyed();
        }
    }

    private void bringInLine() {
        seat.show(refusal == null ? KeypadFace.of(counter) : refusal);
    }

    @Override
    public DeviceHealth health() {
        return seat.health();
    }

    @Override
    public void close() {
        seat.close();
        closed.run();
    }
}
