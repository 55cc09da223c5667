package io.turno.booking.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.turno.booking.capacity.Demand;
import io.turno.booking.capacity.Piece;
import io.turno.booking.grid.BookingWindow;
import io.turno.booking.grid.BookingWindow.Verdict;

/** One question at one moment, over any number of months, each of them fetched once, when it is needed. */
final class Search {
    private final Map<YearMonth, FreeMonth> known = new HashMap<>();
    private final FreeMonths months;
    private final Demand demand;
    private final List<Piece> own;
    private final BookingWindow window;
    private final Instant now;

    Search(FreeMonths months, Demand demand, List<Piece> own, BookingWindow window, Instant now) {
        this.months = months;
        this.demand = demand;
        this.own = own;
        this.window = window;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    /** The end of the horizon. */
    Instant before() {
        return window.before();
    }

    /** How long an answer made of these months stays as it is, if nothing is booked. */
    SteadyTime steady(List<FreeMonth> of) {
        return SteadyTime.around(now, of, Duration.between(now, window.from()), demand.releaseBefore());
    }

    Stream<FreeDay> days(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).map(this::on);
    }

    /** All that an answer about these days rests on, but for the time. */
    List<FreeMonth> monthsOf(LocalDate from, LocalDate to) {
        return from.withDayOfMonth(1)
                .datesUntil(to.plusDays(1), Period.ofMonths(1))
                .map(YearMonth::from)
                .filter(month -> !isOutside(later(from, month.atDay(1)), earlier(to, month.atEndOfMonth())))
                .map(this::month)
                .toList();
    }

    private FreeDay on(LocalDate date) {
        return isOutside(date, date)
                ? FreeDay.closed(date)
                : freeOf(date, month(YearMonth.from(date)).on(date));
    }

    private FreeMonth month(YearMonth month) {
        return known.computeIfAbsent(
                month, _ -> own.isEmpty() ? months.of(demand, month) : months.afresh(demand, month, own));
    }

    /** No start of these days can be booked, so nobody need look. */
    private boolean isOutside(LocalDate first, LocalDate last) {
        var zone = demand.plan().timeZone();
        return !last.plusDays(1).atStartOfDay(zone).toInstant().isAfter(window.from())
                || !first.atStartOfDay(zone).toInstant().isBefore(window.before());
    }

    private FreeDay freeOf(LocalDate date, FreeMonth.Day day) {
        var free = new ArrayList<FreeStart>();
        int bookable = 0;
        Instant openUntil = demand.openUntil(now);
        for (int i = 0; i < day.starts().length; i++) {
            Instant start = Instant.ofEpochSecond(day.starts()[i]);
            if (window.verdict(start) == Verdict.OK) {
                bookable++;
                int left = !start.isAfter(openUntil) ? day.left()[i] : day.publicLeft()[i];
                if (left >= demand.partySize()) {
                    free.add(new FreeStart(start, start.plus(demand.duration()), left));
                }
            }
        }
        return new FreeDay(date, List.copyOf(free), bookable, day.starts().length);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
