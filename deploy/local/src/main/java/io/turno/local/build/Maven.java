package io.turno.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.turno.local.process.Crashed;
import io.turno.local.process.Errand;

/** The repository's own Maven, on the JDK that runs this. */
public final class Maven {
    private final Path repository;

    public Maven(Path repository) {
        this.repository = repository;
    }

    /** @throws Crashed if it fails, with the end of this log */
    public void run(Path log, List<String> arguments) {
        try {
            Files.createDirectories(log.getParent());
            var builder = process(arguments).redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile()));
            if (Errand.await(builder.start()) != 0) {
                throw new Crashed("The build fails.", log);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What it says is seen; its exit code. */
    public int runInSight(List<String> arguments) {
        try {
            return Errand.await(process(arguments).inheritIO().start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ProcessBuilder process(List<String> arguments) {
        var command = new ArrayList<>(List.of(repository.resolve("mvnw").toString(), "-B"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(repository.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }
}
