package io.turno.support.outbox;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turno.contracts.event.Topic;
import io.turno.stack.DatabaseAccess;
import io.turno.support.Platform;

/**
 * Lets {@link DoomedService} live, in a process of its own each time. Its first life leaves an archive of the classes it
 * needed, which saves the later ones half of their start; archives take classes from jars only.
 */
final class DoomedProcess {
    private static final String NEVER = "0";

    private final Path folder;
    private final List<String> place;
    private final String classPath;

    DoomedProcess(Path folder, Platform platform, Topic topic) throws IOException, InterruptedException {
        DatabaseAccess access = platform.access();
        this.folder = folder;
        this.place = List.of(access.url(), access.user(), access.password(), platform.bootstrap(), topic.name());
        this.classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(this::asJar)
                .collect(Collectors.joining(File.pathSeparator));
        run("-XX:ArchiveClassesAtExit=" + archive(), NEVER);
    }

    /** @return false where it lived to its end, because it has fewer effects */
    boolean isCutBefore(int effect) throws IOException, InterruptedException {
        int exit = run("-XX:SharedArchiveFile=" + archive(), Integer.toString(effect));
        return switch (exit) {
            case Halting.CUT -> true;
            case 0 -> false;
            default -> throw new IllegalStateException("It failed, as its output tells: " + output());
        };
    }

    private int run(String archiving, String effectThatIsNeverReached) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                archiving,
                "-cp",
                classPath,
                DoomedService.class.getName()));
        command.addAll(place);
        command.add(effectThatIsNeverReached);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(output().toFile()))
                .start()
                .waitFor();
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    private String asJar(Path entry) {
        if (!Files.isDirectory(entry)) {
            return entry.toString();
        }
        String jar = folder.resolve(Math.abs(entry.hashCode()) + ".jar").toString();
        ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar, "-C", entry.toString(), ".");
        return jar;
    }
}
