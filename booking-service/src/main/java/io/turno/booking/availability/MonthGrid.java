package io.turno.booking.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.turno.booking.availability.PoolShelf.Stock;
import io.turno.booking.capacity.DayDemand;
import io.turno.booking.capacity.Demand;
import io.turno.booking.capacity.Used;
import io.turno.booking.grid.SlotGrid;
import io.turno.contracts.PureRule;

/** The starts that a plan offers in one month, and what a visit takes at each; it lasts as long as the plan. */
@PureRule
final class MonthGrid {
    private final YearMonth month;
    private final PoolShelf shelf;
    private final List<Day> days;

    private MonthGrid(YearMonth month, PoolShelf shelf, List<Day> days) {
        this.month = month;
        this.shelf = shelf;
        this.days = days;
    }

    /** @param starts seconds since 1970 */
    private record Day(long[] starts, StartNeeds[] needs) {}

    /** @param demand of one person */
    static MonthGrid of(Demand demand, YearMonth month) {
        // A visit may reach into the days beside its own.
        var shelf = new PoolShelf(
                month.atDay(1).minusDays(1),
                month.plusMonths(1).atDay(1),
                demand.plan().version());
        var days = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(date -> day(demand, date, shelf))
                .toList();
        return new MonthGrid(month, shelf, days);
    }

    private static Day day(Demand demand, LocalDate date, PoolShelf shelf) {
        DayDemand ofDay = demand.on(date);
        var starts = new ArrayList<Long>();
        var needs = new ArrayList<StartNeeds>();
        for (Instant start : SlotGrid.starts(demand.plan(), demand.duration(), demand.slotMinutes(), date)) {
            ofDay.from(start).ifPresent(takes -> {
                starts.add(start.getEpochSecond());
                needs.add(StartNeeds.of(takes, shelf));
            });
        }
        return new Day(starts.stream().mapToLong(Long::longValue).toArray(), needs.toArray(StartNeeds[]::new));
    }

    /** Whose rows of the ledger it needs. */
    Set<UUID> pools() {
        return shelf.pools();
    }

    LocalDate firstDay() {
        return shelf.firstDay();
    }

    LocalDate lastDay() {
        return shelf.lastDay();
    }

    /** What the ledger leaves of it. */
    FreeMonth free(Used used) {
        Stock stock = shelf.filled(used);
        return new FreeMonth(month, days.stream().map(day -> free(day, stock)).toList());
    }

    private static FreeMonth.Day free(Day day, Stock stock) {
        var left = new short[day.starts.length];
        var publicLeft = new short[day.starts.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = (short) Math.max(0, day.needs[i].left(stock));
            publicLeft[i] = (short) Math.max(0, Math.min(left[i], day.needs[i].quotaLeft(stock)));
        }
        return new FreeMonth.Day(day.starts, left, publicLeft);
    }

    /** How many numbers it consists of. */
    int size() {
        int size = 0;
        for (Day day : days) {
            for (StartNeeds needs : day.needs) {
                size += needs.size();
            }
        }
        return size;
    }
}
