package io.turno.local.command;

import java.util.concurrent.Callable;

import io.turno.local.part.Postgres;
import io.turno.local.process.RunRecord;
import io.turno.local.process.StopParts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops what {@code up} started, and nothing else. */
@Command(name = "down", description = "Stop everything that up started.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    @Option(names = "--wipe", description = "Forget the data too.")
    private boolean wipe;

    @Override
    public Integer call() {
        RunRecord record = Turno.record();
        boolean wasUp = record.isAnythingAlive();
        StopParts.all(record);
        Postgres.stopLeftOver(Turno.STATE);
        if (wipe) {
            StoredState.in(Turno.STATE).wipe();
        }
        System.out.println((wasUp ? "Turno is down." : "Nothing was running.") + (wipe ? " Its data is gone." : ""));
        return 0;
    }
}
