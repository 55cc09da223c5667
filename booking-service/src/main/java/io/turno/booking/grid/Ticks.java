package io.turno.booking.grid;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Some of the 5-minute ticks of one local day, counted in elapsed time from its start, so that a day on which clocks change
 * has 12 more or fewer of them (or 6, at Lord Howe).
 *
 * @param first the first tick
 * @param last the first one that is not among them
 */
public record Ticks(LocalDate day, int first, int last) {
    private static final Duration TICK = Duration.ofMinutes(5);

    /** What lies between two instants, day by day; a tick that is touched counts whole. */
    public static List<Ticks> of(ZoneId zone, Instant from, Instant to) {
        var ticks = new ArrayList<Ticks>();
        LocalDate day = from.atZone(zone).toLocalDate();
        while (startOf(day, zone).isBefore(to)) {
            Instant start = startOf(day, zone);
            Instant end = startOf(day.plusDays(1), zone);
            ticks.add(new Ticks(day, down(start, later(start, from)), up(start, earlier(end, to))));
            day = day.plusDays(1);
        }
        return ticks;
    }

    /** How many ticks the day has. */
    public static int inDay(ZoneId zone, LocalDate day) {
        return up(startOf(day, zone), startOf(day.plusDays(1), zone));
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static int down(Instant start, Instant at) {
        return (int) Duration.between(start, at).dividedBy(TICK);
    }

    private static int up(Instant start, Instant at) {
        return down(start, at.plus(TICK).minusNanos(1));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
