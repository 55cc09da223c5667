package io.turno.booking.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.turno.booking.capacity.Demand;
import io.turno.booking.capacity.Ledger;
import io.turno.booking.capacity.Piece;
import io.turno.booking.grid.SlotGrid;
import io.turno.contracts.PureRule;

/** The starts that a plan offers in one month, and what a visit takes at each; it lasts as long as the plan. */
@PureRule
record MonthGrid(YearMonth month, List<List<Start>> days) {

    /** @param takes pieces for one person, as booking would take them */
    record Start(Instant at, List<Piece> takes) {}

    static MonthGrid of(Demand demand, YearMonth month) {
        return new MonthGrid(
                month,
                month.atDay(1)
                        .datesUntil(month.plusMonths(1).atDay(1))
                        .map(day -> startsOn(demand, day))
                        .toList());
    }

    private static List<Start> startsOn(Demand demand, LocalDate day) {
        int slotMinutes = demand.services().getFirst().slotMinutes();
        return SlotGrid.starts(demand.plan(), demand.duration(), slotMinutes, day).stream()
                .map(start -> new Start(start, demand.from(start)))
                .toList();
    }

    /** What the ledger leaves of it. */
    FreeMonth free(Ledger.Used used) {
        return new FreeMonth(month, days.stream().map(day -> free(day, used)).toList());
    }

    private static FreeMonth.Day free(List<Start> starts, Ledger.Used used) {
        var day = new FreeMonth.Day(new long[starts.size()], new short[starts.size()]);
        for (int i = 0; i < starts.size(); i++) {
            day.starts()[i] = starts.get(i).at().getEpochSecond();
            day.left()[i] = (short) Math.max(0, used.left(starts.get(i).takes()));
        }
        return day;
    }

    int pieces() {
        return days.stream()
                .flatMap(List::stream)
                .mapToInt(start -> start.takes().size())
                .sum();
    }
}
