package io.turno.booking.availability;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

import jakarta.inject.Singleton;

/**
 * Counts, in this instance, how often each month changed. A copy is good for the generation in which making it began, so a
 * slow reader never puts an old copy in the place of a newer one. Months that share a counter only lose copies too early.
 */
@Singleton
class Generations {
    private static final int COUNTERS = 8192;

    private final AtomicLongArray ofMonths = new AtomicLongArray(COUNTERS);
    private final AtomicLong ofAll = new AtomicLong();

    long of(BranchMonth month) {
        return ofAll.get() + ofMonths.get(place(month));
    }

    void next(Collection<BranchMonth> months) {
        months.forEach(month -> ofMonths.incrementAndGet(place(month)));
    }

    void nextOfAll() {
        ofAll.incrementAndGet();
    }

    private static int place(BranchMonth month) {
        return Math.floorMod(month.hashCode() * 0x9E3779B9, COUNTERS);
    }
}
