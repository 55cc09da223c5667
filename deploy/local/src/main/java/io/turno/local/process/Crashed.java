package io.turno.local.process;

import java.io.Serial;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A part ended, or didn't become ready in time; the message tells its last words. */
public class Crashed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LINES = 20;
    private static final int WIDTH = 240;

    public Crashed(String what, Path log) {
        super("%s%nThe end of %s:%n%s".formatted(what, log, lastWords(log)));
    }

    private static String lastWords(Path log) {
        return LogTail.of(log, LINES).stream()
                .map(line -> "    " + line.substring(0, Math.min(line.length(), WIDTH)))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
