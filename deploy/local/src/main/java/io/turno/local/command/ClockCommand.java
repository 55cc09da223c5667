package io.turno.local.command;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;

import io.turno.local.clock.ClockMove;
import io.turno.local.clock.SandboxClock;
import io.turno.local.part.Layout;
import io.turno.local.process.RunningPart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Time travel; the whole suite follows. */
@Command(name = "clock", description = "Move the suite's time.", mixinStandardHelpOptions = true)
final class ClockCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "MOVE",
            arity = "0..1",
            description = "+50m, -1h30m, 2026-12-01T08:50 (London, unless it names a zone), reset; nothing to read it.")
    private String move;

    @Override
    public Integer call() throws IOException, InterruptedException {
        URI sandbox = Turno.record()
                .part(Layout.SANDBOX)
                .filter(RunningPart::isAlive)
                .map(part -> URI.create(part.address()))
                .orElseThrow(() -> new IllegalStateException("Turno is down; ./turno up starts it."));
        var clock = new SandboxClock(sandbox);
        SandboxClock.Reading reading = move == null ? clock.read() : clock.move(ClockMove.of(move));
        System.out.printf("It is %s (%s, %s from real time).%n", reading.atHome(), ClockMove.HOME, reading.offset());
        reading.stayedBehind().forEach(service -> System.err.println("Stayed behind: " + service));
        return reading.stayedBehind().isEmpty() ? 0 : 1;
    }
}
