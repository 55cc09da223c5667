package io.turno.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a part is started.
 *
 * @param address where people and other parts reach it
 * @param log gets whatever it says
 */
public record Launch(
        String name, Tier tier, String address, Path log, List<String> command, Map<String, String> environment) {
    /** In a session of its own, a part doesn't hear the Ctrl-C that is meant for the launcher, which stops it in order. */
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Returns when the process is there, which is long before it is ready. */
    public RunningPart start() {
        var builder = new ProcessBuilder(shielded())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.getParent());
            Process process = builder.start();
            process.getOutputStream().close();
            return RunningPart.of(name, tier, process.toHandle(), log, address);
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't be started: " + name, failure);
        }
    }

    private List<String> shielded() {
        var shielded = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            shielded.add(SETSID.toString());
        }
        shielded.addAll(command);
        return shielded;
    }
}
