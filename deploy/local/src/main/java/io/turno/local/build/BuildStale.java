package io.turno.local.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Builds the programs whose sources have changed, and nothing where none has. */
public final class BuildStale {
    /** Whoever brings the suite up wants to run the sources as they are: no tests, no formatting. */
    private static final List<String> QUICK =
            List.of("-q", "-T1C", "-Dmaven.test.skip", "-Dspotless.apply.skip", "-Dspotless.check.skip");

    private final Path repository;
    private final Path log;

    public BuildStale(Path repository, Path log) {
        this.repository = repository;
        this.log = log;
    }

    /** Returns when all of these modules are up to date. */
    public void of(List<Module> modules) {
        List<Module> stale = new Staleness(repository).staleOf(modules);
        if (stale.isEmpty()) {
            return;
        }
        String folders = stale.stream().map(Module::folder).collect(Collectors.joining(","));
        var arguments = new ArrayList<>(QUICK);
        arguments.addAll(List.of("-pl", folders, "-am", "package"));
        new Maven(repository).run(log, arguments);
    }
}
