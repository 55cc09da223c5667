package io.turno.policy.branch;

import java.util.Locale;

import io.turno.contracts.plan.Recurrence;

/** When a weekly rule counts, in words. */
final class RecurrenceText {
    private RecurrenceText() {}

    /** Begins with a space; empty where it counts every week, for ever. */
    static String of(Recurrence repeats) {
        var text = new StringBuilder();
        if (repeats.weekOfMonth() != null) {
            text.append(
                    " (%s of the month)".formatted(repeats.weekOfMonth().name().toLowerCase(Locale.ROOT)));
        }
        if (repeats.everyWeeks() != null && repeats.everyWeeks() > 1) {
            text.append(" every %d weeks".formatted(repeats.everyWeeks()));
        }
        if (repeats.from() != null) {
            text.append(" from ").append(repeats.from());
        }
        if (repeats.until() != null) {
            text.append(" until ").append(repeats.until());
        }
        return text.toString();
    }
}
