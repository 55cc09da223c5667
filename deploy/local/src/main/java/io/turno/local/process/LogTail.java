package io.turno.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log. */
public final class LogTail {
    private LogTail() {}

    /** At most this many lines; none if there is no such log. */
    public static List<String> of(Path log, int lines) {
        try {
            if (!Files.exists(log)) {
                return List.of();
            }
            // A log may hold bytes of any encoding; what can't be read is shown as such.
            List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
