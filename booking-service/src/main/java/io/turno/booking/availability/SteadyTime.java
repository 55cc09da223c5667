package io.turno.booking.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.turno.contracts.PureRule;

/**
 * While no start comes too near to be booked, and none is released to the public.
 *
 * @param since inclusive
 * @param until exclusive
 */
@PureRule
record SteadyTime(Instant since, Instant until) {

    /** @param release how long before its start each is released; empty where none is */
    static SteadyTime around(Instant now, List<FreeMonth> months, Duration notice, Optional<Duration> release) {
        var steady = new SteadyTime(Instant.MIN, Instant.MAX);
        for (FreeMonth month : months) {
            for (FreeMonth.Day day : month.days()) {
                for (long second : day.starts()) {
                    Instant start = Instant.ofEpochSecond(second);
                    // The last moment with enough notice still is one.
                    steady = steady.turnsAt(start.minus(notice).plusNanos(1), now);
                    if (release.isPresent()) {
                        steady = steady.turnsAt(start.minus(release.get()), now);
                    }
                }
            }
        }
        return steady;
    }

    boolean includes(Instant time) {
        return !time.isBefore(since) && time.isBefore(until);
    }

    private SteadyTime turnsAt(Instant moment, Instant now) {
        if (moment.isAfter(now)) {
            return moment.isBefore(until) ? new SteadyTime(since, moment) : this;
        }
        return moment.isAfter(since) ? new SteadyTime(moment, until) : this;
    }
}
