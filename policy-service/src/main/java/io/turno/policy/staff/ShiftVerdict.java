package io.turno.policy.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.policy.branch.HoursConflict;
import io.turno.policy.branch.HoursConflict.Claim;
import io.turno.policy.branch.HoursVerdict;

/**
 * Where a person would be in two places at once. Between branches of one zone the rules are compared, for ever; between zones,
 * which may change their clocks on different days, the hours of the coming year. Pure rules.
 */
@PureRule
final class ShiftVerdict {
    private static final int DAYS_AHEAD = 366;

    private ShiftVerdict() {}

    /**
     * The hours of one person at one branch.
     *
     * @param name of the branch, for people
     */
    record Place(String name, ZoneId zone, List<WeeklyWindow> hours) {
        private LocalDate today(Instant now) {
            return now.atZone(zone).toLocalDate();
        }
    }

    /** One window on one date. */
    private record Shift(WeeklyWindow rule, LocalDate date, Instant from, Instant to) {
        static Shift of(WeeklyWindow rule, LocalDate date, ZoneId zone) {
            return new Shift(
                    rule,
                    date,
                    date.atTime(rule.from()).atZone(zone).toInstant(),
                    date.atTime(rule.to()).atZone(zone).toInstant());
        }
    }

    /** At most one conflict of the same two windows. */
    static List<HoursConflict> conflicts(List<Place> places, Instant now) {
        var conflicts = new ArrayList<HoursConflict>();
        for (int one = 0; one < places.size(); one++) {
            Place place = places.get(one);
            HoursVerdict.conflicts(place.hours(), List.of(), place.today(now)).stream()
                    .map(conflict -> conflict.at(place.name()))
                    .forEach(conflicts::add);
            for (int other = one + 1; other < places.size(); other++) {
                conflicts.addAll(between(place, places.get(other), now));
            }
        }
        return conflicts;
    }

    private static List<HoursConflict> between(Place one, Place other, Instant now) {
        String both = "%s and %s".formatted(one.name(), other.name());
        Stream<HoursConflict> conflicts = one.zone().equals(other.zone())
                ? ofRules(one, other, one.today(now))
                : ofShifts(shifts(one, now), shifts(other, now));
        return conflicts.map(conflict -> conflict.at(both)).toList();
    }

    private static Stream<HoursConflict> ofRules(Place one, Place other, LocalDate today) {
        return one.hours().stream().flatMap(rule -> other.hours().stream()
                .filter(second -> rule.window().overlaps(second.window()))
                .flatMap(second ->
                        HoursVerdict.meeting(rule, second, today).stream().map(date -> conflict(rule, second, date))));
    }

    /** Both in order of time, so that each is looked at once; of every two rules the first date is told. */
    private static Stream<HoursConflict> ofShifts(List<Shift> one, List<Shift> other) {
        var conflicts = new LinkedHashMap<List<WeeklyWindow>, HoursConflict>();
        int first = 0;
        for (Shift shift : one) {
            while (first < other.size() && !other.get(first).to().isAfter(shift.from())) {
                first++;
            }
            for (int next = first; next < other.size() && other.get(next).from().isBefore(shift.to()); next++) {
                WeeklyWindow rule = other.get(next).rule();
                conflicts.putIfAbsent(List.of(shift.rule(), rule), conflict(shift.rule(), rule, shift.date()));
            }
        }
        return conflicts.values().stream();
    }

    private static HoursConflict conflict(WeeklyWindow one, WeeklyWindow other, LocalDate date) {
        return HoursConflict.between(one.day().toString(), date, Claim.of(one), Claim.of(other));
    }

    private static List<Shift> shifts(Place place, Instant now) {
        LocalDate today = place.today(now);
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(date -> place.hours().stream()
                        .filter(rule -> rule.includes(date))
                        .map(rule -> Shift.of(rule, date, place.zone())))
                .sorted(Comparator.comparing(Shift::from))
                .toList();
    }
}
