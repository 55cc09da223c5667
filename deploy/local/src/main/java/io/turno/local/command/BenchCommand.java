package io.turno.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import io.turno.local.build.BuildStale;
import io.turno.local.build.Maven;
import io.turno.local.build.Module;
import io.turno.local.process.Errand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Measures, on stores and a service of its own; best while nothing else runs. */
@Command(
        name = "bench",
        description = "Print how fast Turno is, as ratios within one run.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final String FOLDER = "deploy/bench";
    private static final Path PROGRAM = Path.of(FOLDER, "target/bench/turno-bench.jar");

    @Parameters(
            paramLabel = "SCENARIO",
            description = "slots, branch (or only branch-queue, branch-copies, branch-displays), start")
    private String scenario;

    @Override
    public Integer call() throws IOException {
        Path log = Turno.STATE.resolve("logs/build-bench.log");
        System.out.println("Building …");
        new BuildStale(Turno.REPOSITORY, log).of(Module.ALL);
        new Maven(Turno.REPOSITORY)
                .run(log, List.of("-q", "-Dmaven.test.skip", "-Dspotless.check.skip", "-pl", FOLDER, "-am", "package"));
        return Errand.await(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        PROGRAM.toString(),
                        scenario)
                .directory(Turno.REPOSITORY.toFile())
                .inheritIO()
                .start());
    }
}
