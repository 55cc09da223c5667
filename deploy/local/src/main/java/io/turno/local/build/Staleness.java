package io.turno.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which programs are older than what they are made of, by file times. */
final class Staleness {
    private static final FileTime NEVER = FileTime.fromMillis(0);

    private final Path repository;

    Staleness(Path repository) {
        this.repository = repository;
    }

    List<Module> staleOf(List<Module> modules) {
        return modules.stream().filter(this::isStale).toList();
    }

    private boolean isStale(Module module) {
        FileTime built = timeOf(module.program(repository));
        return Stream.concat(Stream.of(module.folder()), module.uses().stream())
                .map(repository::resolve)
                .map(Staleness::newestSource)
                .anyMatch(changed -> changed.compareTo(built) > 0);
    }

    private static FileTime newestSource(Path module) {
        boolean ofScreens = Files.exists(module.resolve("package.json"));
        return Stream.concat(
                        Stream.of("pom.xml", "package.json", "index.html")
                                .map(module::resolve)
                                .map(Staleness::timeOf),
                        Stream.of(ofScreens ? "src" : "src/main", "locales", "public")
                                .map(module::resolve)
                                .map(Staleness::newestIn))
                .max(Comparator.naturalOrder())
                .orElse(NEVER);
    }

    private static FileTime newestIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return NEVER;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Staleness::timeOf).max(Comparator.naturalOrder()).orElse(NEVER);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileTime timeOf(Path file) {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) : NEVER;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
