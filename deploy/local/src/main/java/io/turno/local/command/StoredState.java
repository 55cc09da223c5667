package io.turno.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What earlier runs have left in the state folder. */
record StoredState(Path folder) {
    /** What is prepared once and is the same for every run: it stays. */
    private static final List<String> PREPARED = List.of("keycloak-", "launcher", "aot");

    private static final String LOGS = "logs";

    static StoredState in(Path folder) {
        return new StoredState(folder);
    }

    /** Old logs go, and data too if it is to be wiped. */
    void makeRoom(boolean wipe) {
        delete(folder.resolve(LOGS));
        if (wipe) {
            wipe();
        }
    }

    /** Everything but what is prepared. */
    void wipe() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> !isPrepared(entry)).forEach(StoredState::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isPrepared(Path entry) {
        return PREPARED.stream().anyMatch(entry.getFileName().toString()::startsWith);
    }

    private static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(root)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
