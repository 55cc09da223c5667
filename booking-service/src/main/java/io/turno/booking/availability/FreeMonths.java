package io.turno.booking.availability;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.turno.booking.capacity.CapacityChange;
import io.turno.booking.capacity.Demand;
import io.turno.booking.capacity.Ledger;
import io.turno.booking.capacity.Piece;
import io.turno.booking.capacity.Used;
import io.turno.support.data.Database;

/**
 * What is free in a month: from this instance's heap, else from Redis, else from the ledger. Many who ask for the same at the
 * same time cause one look. It is for showing: only the ledger itself ever grants anything. What this instance committed it
 * shows at once, what others committed as soon as they tell; {@code turno.availability.reads} says where answers came from,
 * {@code turno.availability.rebuild} how long it took to make those that came from the ledger, once it was read.
 */
@Singleton
class FreeMonths {
    private static final int BYTES_PER_START = 12;
    private static final int BYTES_PER_NUMBER = 8;
    private static final int BYTES_PER_COPY = 2_000;

    private final Database database;
    private final Ledger ledger;
    private final SharedMonths shared;
    private final Announcer announcer;
    private final Generations generations;
    private final Ear ear;
    private final Event<AvailabilityChanged> changes;
    private final MeterRegistry meters;
    private final Timer rebuilds;
    private final AvailabilityConfig config;
    private final AsyncCache<Copy, FreeMonth> copies;
    private final Cache<MonthKey, MonthGrid> grids;

    FreeMonths(
            Database database,
            Ledger ledger,
            SharedMonths shared,
            Announcer announcer,
            Generations generations,
            Ear ear,
            Event<AvailabilityChanged> changes,
            MeterRegistry meters,
            AvailabilityConfig config) {
        this.database = database;
        this.ledger = ledger;
        this.shared = shared;
        this.announcer = announcer;
        this.generations = generations;
        this.ear = ear;
        this.changes = changes;
        this.meters = meters;
        this.rebuilds = meters.timer("turno.availability.rebuild");
        this.config = config;
        this.copies = Caffeine.newBuilder()
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .maximumWeight(config.heapBytes() / 3)
                .weigher((Copy _, FreeMonth month) -> BYTES_PER_COPY + month.starts() * BYTES_PER_START)
                .expireAfterWrite(config.copiesLive())
                .buildAsync();
        this.grids = Caffeine.newBuilder()
                .maximumWeight(config.heapBytes() / 3)
                .weigher((MonthKey _, MonthGrid grid) -> BYTES_PER_COPY + grid.size() * BYTES_PER_NUMBER)
                .build();
    }

    /**
     * A copy is found again only while nothing it could lack has happened.
     *
     * @param era where this instance hears the others, always the same; else another one as often as copies must be new
     */
    private record Copy(MonthKey key, long generation, long era) {}

    /** For one person; for how many more there is room is in it. */
    FreeMonth of(Demand demand, YearMonth month) {
        var key = MonthKey.of(demand, month);
        var copy = new Copy(key, generations.of(key.of()), era());
        var known = copies.getIfPresent(copy);
        if (known != null && known.isDone() && !known.isCompletedExceptionally()) {
            count("heap");
            return known.join();
        }
        try {
            return copies.get(copy, _ -> look(demand, key)).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Committed here: this instance shows it from now on, and tells the others. */
    void onChange(@Observes CapacityChange change) {
        var months = BranchMonth.touchedBy(change.branchId(), change.days());
        announcer.tell(months);
        generations.next(months);
        changes.fire(new AvailabilityChanged(months));
    }

    private FreeMonth look(Demand demand, MonthKey key) {
        Optional<SharedMonths.Known> known = announcer.isAhead(key.of()) ? Optional.empty() : shared.read(key);
        return known.flatMap(SharedMonths.Known::month).map(this::fromRedis).orElseGet(() -> {
            FreeMonth month = rebuild(demand, key);
            known.ifPresent(before -> shared.write(key, before.version(), month));
            return month;
        });
    }

    private FreeMonth fromRedis(FreeMonth month) {
        count("redis");
        return month;
    }

    private FreeMonth rebuild(Demand demand, MonthKey key) {
        count("ledger");
        return afresh(demand, key.month(), List.of());
    }

    /** From the ledger, as if these pieces had never been taken. */
    FreeMonth afresh(Demand demand, YearMonth month, List<Piece> givenBack) {
        MonthGrid grid = grids.get(MonthKey.of(demand, month), _ -> MonthGrid.of(demand, month));
        Used used = database.inTenant(
                demand.plan().tenantId(),
                handle -> ledger.read(handle, demand.plan(), grid.pools(), grid.firstDay(), grid.lastDay()));
        return rebuilds.record(() -> grid.free(used.without(givenBack)));
    }

    private long era() {
        return ear.hears()
                ? Long.MIN_VALUE
                : System.nanoTime() / config.copiesLiveUnheard().toNanos();
    }

    private void count(String from) {
        meters.counter("turno.availability.reads", "from", from).increment();
    }
}
