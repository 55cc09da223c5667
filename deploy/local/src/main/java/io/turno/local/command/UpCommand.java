package io.turno.local.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import io.turno.local.Suite;
import io.turno.local.SuiteOptions;
import io.turno.local.part.Postgres;
import io.turno.local.process.Crashed;
import io.turno.local.process.RunRecord;
import io.turno.local.process.RunningPart;
import io.turno.local.process.StopParts;
import io.turno.local.progress.ProgressLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings everything up, and stays until Ctrl-C. */
@Command(name = "up", description = "Build what is stale and start everything.", mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    /** As shells count an end by Ctrl-C. */
    private static final int STOPPED = 130;

    @Option(names = "--detach", description = "Leave it running and return; ./turno down stops it.")
    private boolean detach;

    @Option(names = "--branches", paramLabel = "N", defaultValue = "1", description = "Live branches, 1 to 3.")
    private int branches;

    @Option(names = "--wipe", description = "Begin without the data of earlier times.")
    private boolean wipe;

    private final RunRecord record = Turno.record();
    private volatile boolean stopping;

    @Override
    public Integer call() {
        var options = SuiteOptions.everyday(Turno.REPOSITORY, branches);
        if (isUp()) {
            System.out.println("Turno is up already; ./turno status shows where, ./turno down stops it.");
            return 0;
        }
        StopParts.all(Turno.record());
        Postgres.stopLeftOver(Turno.STATE);
        StoredState.in(Turno.STATE).makeRoom(wipe);
        Suite suite = Suite.of(options);
        var stop = new Thread(() -> stop(suite));
        Runtime.getRuntime().addShutdownHook(stop);
        try (var progress = ProgressLines.onScreen()) {
            suite.start(progress);
        } catch (RuntimeException failure) {
            if (stopping) {
                return STOPPED;
            }
            throw failure;
        }
        System.out.println(Welcome.to(suite));
        if (detach) {
            Runtime.getRuntime().removeShutdownHook(stop);
        } else {
            System.out.println("Ctrl-C stops everything.");
            watch();
        }
        return 0;
    }

    /** What was interrupted by Ctrl-C has not failed. */
    private void stop(Suite suite) {
        stopping = true;
        suite.close();
    }

    private boolean isUp() {
        List<RunningPart> parts = record.parts();
        return !parts.isEmpty() && parts.stream().allMatch(RunningPart::isAlive);
    }

    /** Until it is brought down. */
    private void watch() {
        Set<Long> reported = new HashSet<>();
        while (!record.parts().isEmpty() && !Thread.currentThread().isInterrupted()) {
            record.parts().stream()
                    .filter(part -> !part.isAlive() && !record.isBeingStopped())
                    .filter(part -> reported.add(part.processId()))
                    .forEach(UpCommand::report);
            Turno.waitASecond();
        }
    }

    private static void report(RunningPart part) {
        System.err.println(new Crashed(part.name() + " has ended.", part.log()).getMessage());
    }
}
