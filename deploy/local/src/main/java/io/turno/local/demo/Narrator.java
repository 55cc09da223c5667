package io.turno.local.demo;

import java.io.PrintStream;
import java.time.Duration;

/** Tells a story line by line, at a pace at which it can be read. */
final class Narrator {
    private final PrintStream out;
    private final Duration pace;
    private int chapter;

    Narrator(PrintStream out, Duration pace) {
        this.out = out;
        this.pace = pace;
    }

    /** A new step of the story. */
    void step(String what) {
        rest();
        out.printf("%n%2d. %s%n", ++chapter, what);
    }

    /** What can be seen of it. */
    void seen(String what, Object... details) {
        rest();
        out.println("      " + what.formatted(details));
    }

    private void rest() {
        try {
            Thread.sleep(pace);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The demo was interrupted", stopping);
        }
    }
}
