package io.turno.policy.branch;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.DateException;
import io.turno.contracts.plan.OpeningWindow;
import io.turno.contracts.plan.Recurrence;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.policy.branch.HoursConflict.Claim;

/**
 * Which opening windows claim the same time; windows that touch do not. Rules of the same weekday conflict only where there
 * is a date, from today on, on which both count. Pure rules.
 */
@PureRule
public final class HoursVerdict {
    /** Two rules of every n and every m weeks that ever meet do so within n × m weeks. */
    private static final int FAR_WEEKS = Recurrence.MOST_WEEKS * Recurrence.MOST_WEEKS;

    private static final Comparator<WeeklyWindow> BY_DAY_AND_OPENING = Comparator.comparing(WeeklyWindow::day)
            .thenComparing(WeeklyWindow::from)
            .thenComparing(WeeklyWindow::to);
    private static final Comparator<OpeningWindow> BY_OPENING =
            Comparator.comparing(OpeningWindow::from).thenComparing(OpeningWindow::to);

    private HoursVerdict() {}

    /** All conflicts, of breaks among themselves too, in order of the week and then of the exceptions. */
    public static List<HoursConflict> conflicts(
            List<WeeklyWindow> hours, List<DateException> exceptions, LocalDate today) {
        List<WeeklyWindow> rules = hours.stream().sorted(BY_DAY_AND_OPENING).toList();
        Stream<HoursConflict> weekly = pairs(rules, (one, other) -> conflict(one, other, today));
        Stream<HoursConflict> breaks =
                rules.stream().flatMap(rule -> overlaps(rule.day() + " break", null, rule.breaks()));
        Stream<HoursConflict> ofDates = exceptions.stream()
                .flatMap(exception -> overlaps(exception.date().toString(), exception.date(), exception.windows()));
        return Stream.of(weekly, breaks, ofDates).flatMap(all -> all).toList();
    }

    /** The first date from today on, if any, on which both rules count. */
    public static Optional<LocalDate> meeting(WeeklyWindow one, WeeklyWindow other, LocalDate today) {
        if (one.day() != other.day()) {
            return Optional.empty();
        }
        LocalDate first =
                latest(today, one.recurrence().from(), other.recurrence().from());
        LocalDate begin = first.with(TemporalAdjusters.nextOrSame(one.day()));
        for (int week = 0; week <= FAR_WEEKS; week++) {
            LocalDate date = begin.plusWeeks(week);
            if (one.recurrence().hasEnded(date) || other.recurrence().hasEnded(date)) {
                return Optional.empty();
            }
            if (one.includes(date) && other.includes(date)) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }

    private static Optional<HoursConflict> conflict(WeeklyWindow one, WeeklyWindow other, LocalDate today) {
        if (!one.window().overlaps(other.window())) {
            return Optional.empty();
        }
        return meeting(one, other, today)
                .map(date -> HoursConflict.between(one.day().toString(), date, Claim.of(one), Claim.of(other)));
    }

    private static Stream<HoursConflict> overlaps(String where, LocalDate date, List<OpeningWindow> windows) {
        return pairs(
                windows.stream().sorted(BY_OPENING).toList(),
                (one, other) -> one.overlaps(other)
                        ? Optional.of(HoursConflict.between(where, date, Claim.of(one), Claim.of(other)))
                        : Optional.empty());
    }

    private static <T> Stream<HoursConflict> pairs(List<T> all, BiFunction<T, T, Optional<HoursConflict>> judge) {
        var conflicts = new ArrayList<HoursConflict>();
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                judge.apply(all.get(one), all.get(other)).ifPresent(conflicts::add);
            }
        }
        return conflicts.stream();
    }

    private static LocalDate latest(LocalDate today, LocalDate one, LocalDate other) {
        return Stream.of(Optional.of(today), Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(today);
    }
}
