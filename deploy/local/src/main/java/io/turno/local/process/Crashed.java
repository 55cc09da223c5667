package io.turno.local.process;

import java.io.Serial;
import java.nio.file.Path;

/** A part ended, or didn't become ready in time; the message tells its last words. */
public class Crashed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LINES = 20;

    public Crashed(String what, Path log) {
        super("%s%nThe end of %s:%n%s".formatted(what, log, lastWords(log)));
    }

    private static String lastWords(Path log) {
        return String.join(System.lineSeparator(), LogTail.of(log, LINES)).indent(4);
    }
}
