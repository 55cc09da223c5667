package io.turno.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** {@code run.json}: what was started and not yet stopped, so that whoever comes later can stop it, and nothing else. */
public final class RunRecord {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);
    private static final TypeReference<List<RunningPart>> PARTS = new TypeReference<>() {};

    private final Path file;
    private final Path stopping;
    private boolean closed;

    private RunRecord(Path state) {
        file = state.resolve("run.json");
        stopping = state.resolve("stopping");
    }

    /** The one of the suite whose state is in this folder. */
    public static RunRecord in(Path state) {
        return new RunRecord(state);
    }

    public synchronized List<RunningPart> parts() {
        try {
            return Files.exists(file) ? JSON.readValue(file.toFile(), PARTS) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Not readable: " + file, unreadable);
        }
    }

    public Optional<RunningPart> part(String name) {
        return parts().stream().filter(part -> part.name().equals(name)).findFirst();
    }

    public boolean isAnythingAlive() {
        return parts().stream().anyMatch(RunningPart::isAlive);
    }

    /** In the place of the one of the same name, if there is one. Too late, it is ended: everything else is, too. */
    public synchronized void remember(RunningPart part) {
        if (closed) {
            StopParts.one(part);
            throw new IllegalStateException("Everything is being stopped, " + part.name() + " too");
        }
        var parts = new ArrayList<>(parts());
        parts.removeIf(other -> other.name().equals(part.name()));
        parts.add(part);
        parts.sort(Comparator.comparing(RunningPart::tier));
        write(parts);
    }

    /** From here on nothing more may start; what was started so far. */
    synchronized List<RunningPart> close() {
        closed = true;
        List<RunningPart> parts = parts();
        if (!parts.isEmpty()) {
            mark();
        }
        return parts;
    }

    private void mark() {
        try {
            Files.writeString(stopping, "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** True while somebody, perhaps another process, is ending what is in it: then nothing has crashed. */
    public boolean isBeingStopped() {
        return Files.exists(stopping);
    }

    synchronized void forgetAll() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(stopping);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whole or not at all: a launcher that dies here must not leave half a record. */
    private void write(List<RunningPart> parts) {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.createDirectories(file.getParent());
            JSON.writeValue(draft.toFile(), parts);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
