package io.turno.policy.branch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.contracts.plan.DateException;
import io.turno.contracts.plan.Holiday;
import io.turno.contracts.plan.OpenDay;
import io.turno.contracts.plan.OpeningCalendar;
import io.turno.contracts.plan.OpeningWindow;
import io.turno.contracts.plan.Recurrence;
import io.turno.contracts.plan.WeeklyWindow;

/**
 * When a branch is open on one date, by the clock on its wall.
 *
 * @param origin what decides about this date
 * @param reason of the exception, if it has one
 * @param holiday its names per BCP 47 tag, also where an exception opens the branch; null where there is none
 * @param windows in order of opening; empty where it stays closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DayHoursView(
        LocalDate date,
        DayOfWeek day,
        Origin origin,
        String reason,
        Map<String, String> holiday,
        List<WindowView> windows) {

    /**
     * One window.
     *
     * @param repeats of the weekly rule that it comes from; null where that counts every week, or on an exception
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WindowView(LocalTime from, LocalTime to, List<OpeningWindow> breaks, Recurrence repeats) {
        static WindowView of(WeeklyWindow rule) {
            return new WindowView(rule.from(), rule.to(), rule.breaks(), rule.repeats());
        }
    }

    /** What decides about a date; WEEKLY are rules of the branch itself, TEMPLATE those of its template. */
    public enum Origin {
        WEEKLY,
        TEMPLATE,
        HOLIDAY,
        EXCEPTION;

        private static Origin of(OpenDay open, boolean byTemplate) {
            return switch (open.origin()) {
                case WEEKLY -> byTemplate ? TEMPLATE : WEEKLY;
                case HOLIDAY -> HOLIDAY;
                case EXCEPTION -> EXCEPTION;
            };
        }
    }

    /** @param byTemplate whether the weekly rules are those of the branch's template */
    static DayHoursView of(OpeningCalendar calendar, LocalDate date, boolean byTemplate) {
        OpenDay open = calendar.on(date);
        return new DayHoursView(
                date,
                date.getDayOfWeek(),
                Origin.of(open, byTemplate),
                calendar.exception(date).map(DateException::reason).orElse(null),
                calendar.holiday(date).map(Holiday::names).orElse(null),
                windows(calendar, open));
    }

    private static List<WindowView> windows(OpeningCalendar calendar, OpenDay open) {
        return open.origin() == OpenDay.Origin.WEEKLY
                ? calendar.rules(open.date()).stream()
                        .sorted(Comparator.comparing(WeeklyWindow::from))
                        .map(WindowView::of)
                        .toList()
                : open.windows().stream()
                        .map(window -> new WindowView(window.from(), window.to(), window.breaks(), null))
                        .toList();
    }
}
