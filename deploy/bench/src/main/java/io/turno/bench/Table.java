package io.turno.bench;

import java.io.PrintStream;

/** Figures, line by line as they come. */
final class Table {
    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
        out.printf(
                "%-52s %10s %8s %8s %7s %7s  %s%n", "", "per second", "p50 ms", "p99 ms", "ratio", "goal", "answers");
    }

    /** @param goal the least ratio that is wanted; 0 where there is none */
    void add(String name, Figures figures, double ratio, double goal) {
        out.printf(
                "%-52s %10.0f %8.2f %8.2f %7s %7s  %s%n",
                name,
                figures.perSecond(),
                figures.percentile(50),
                figures.percentile(99),
                ratio == 0 ? "" : "%.2f".formatted(ratio),
                goal == 0 ? "" : "%.2f".formatted(goal),
                figures.outcomes());
    }

    void say(String name, String what) {
        out.printf("%-52s %10s%n", name, what);
    }
}
