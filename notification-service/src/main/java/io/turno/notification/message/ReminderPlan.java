package io.turno.notification.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import io.turno.contracts.PureRule;

/** When to remind of a visit. */
@PureRule
public final class ReminderPlan {
    private ReminderPlan() {}

    /** One reminder, and when it goes out. */
    public record Reminder(MessageKind kind, Instant plannedFor) {}

    /**
     * The reminders of a visit, first one first. What would have been due when the time was set already is left out: the
     * message that tells of the new time has just said so.
     *
     * @param start of the visit
     * @param setAt when the visit got this start
     * @param intervals how long before the start
     */
    public static List<Reminder> of(Instant start, Instant setAt, List<Duration> intervals) {
        return intervals.stream()
                .distinct()
                .filter(Duration::isPositive)
                .map(before -> new Reminder(MessageKind.reminder(before), start.minus(before)))
                .filter(reminder -> reminder.plannedFor().isAfter(setAt))
                .sorted(Comparator.comparing(Reminder::plannedFor))
                .toList();
    }
}
