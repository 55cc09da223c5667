package io.turno.policy.branch;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.contracts.plan.OpeningWindow;
import io.turno.contracts.plan.Recurrence;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.policy.PolicyRefusal;
import io.turno.support.problem.Refused;

/**
 * Two windows that claim the same time.
 *
 * @param where the day of the week, or the date of an exception
 * @param date the first date, from today on, on which both count
 * @param text for people
 */
public record HoursConflict(Verdict verdict, String where, LocalDate date, Claim one, Claim other, String text) {

    /** What the two have to do with each other. */
    public enum Verdict {
        IDENTICAL,
        OVERLAPPING
    }

    /**
     * One of the two.
     *
     * @param repeats null where it counts every week, or on this date only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Claim(LocalTime from, LocalTime to, Recurrence repeats) {
        public static Claim of(WeeklyWindow rule) {
            return new Claim(rule.from(), rule.to(), rule.repeats());
        }

        static Claim of(OpeningWindow window) {
            return new Claim(window.from(), window.to(), null);
        }

        private String text() {
            String times = from + "–" + to;
            return repeats == null ? times : times + RecurrenceText.of(repeats);
        }
    }

    /** Said of something in particular, e.g. of a counter. */
    public HoursConflict at(String place) {
        return new HoursConflict(verdict, place + ": " + where, date, one, other, place + ": " + text);
    }

    /** The refusal that names them all. */
    public static Refused refused(List<HoursConflict> conflicts) {
        String all = conflicts.stream().map(HoursConflict::text).collect(Collectors.joining("; "));
        return new Refused(PolicyRefusal.HOURS_OVERLAP, all).with("conflicts", conflicts);
    }

    /** Of two windows of which it is known that both count on this date. */
    public static HoursConflict between(String where, LocalDate date, Claim one, Claim other) {
        boolean same = one.from().equals(other.from()) && one.to().equals(other.to());
        String relation = same ? "is there twice" : "overlaps with " + other.text();
        boolean byRule = one.repeats() != null || other.repeats() != null;
        String text = "%s %s %s%s".formatted(where, one.text(), relation, byRule ? " on " + date : "");
        return new HoursConflict(same ? Verdict.IDENTICAL : Verdict.OVERLAPPING, where, date, one, other, text);
    }
}
