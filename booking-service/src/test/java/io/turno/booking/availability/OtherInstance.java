package io.turno.booking.availability;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.turno.booking.capacity.CapacityChange;
import io.turno.booking.capacity.Demand;
import io.turno.booking.capacity.Ledger;
import io.turno.booking.capacity.Piece;
import io.turno.booking.capacity.Wanted;
import io.turno.booking.plan.Plans;
import io.turno.support.data.Database;
import io.vertx.mutiny.core.Vertx;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/** A second instance of the service's cache: it shares the database and Redis with the one under test, and nothing else. */
@Dependent
public class OtherInstance implements AutoCloseable {
    private static final String EMPTY_DAY = """
            insert into pool_day (tenant_id, branch_id, pool_id, day, ceiling, plan_version, used)
            values (:tenant, :branch, :poolId, :day, :ceiling, :planVersion, array_fill(0::smallint, array[:dayTicks]))
            on conflict do nothing
            """;
    private static final String TAKE = """
            update pool_day
            set used = (select array_agg((units + case when place > :firstTick and place <= :lastTick then 1 else 0 end)::smallint
                                         order by place)
                        from unnest(used) with ordinality tick (units, place))
            where tenant_id = :tenant and branch_id = :branch and pool_id = :poolId and day = :day
            """;

    private final Database database;
    private final Plans plans;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Announcer announcer;
    private final Ear ear;
    private final FreeMonths months;

    OtherInstance(
            Database database,
            Plans plans,
            Ledger ledger,
            RedisDataSource redis,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.redis.hosts") String address,
            Event<AvailabilityChanged> heardByNobodyElse,
            AvailabilityConfig config) {
        this.database = database;
        this.plans = plans;
        var shared = new SharedMonths(redis);
        var generations = new Generations();
        announcer = new Announcer(shared, config);
        ear = new Ear(vertx, address, shared, announcer, generations, heardByNobodyElse, config);
        months = new FreeMonths(
                database, ledger, shared, announcer, generations, ear, heardByNobodyElse, meters, config);
        announcer.start(new StartupEvent());
        ear.start(new StartupEvent());
    }

    boolean hears() {
        return ear.hears();
    }

    /** Places left, as this instance shows them. */
    int left(UUID branchId, UUID service, Instant start) {
        var demand = demand(branchId, service);
        var date = start.atZone(demand.plan().timeZone()).toLocalDate();
        var day = months.of(demand, YearMonth.from(date)).on(date);
        for (int i = 0; i < day.starts().length; i++) {
            if (day.starts()[i] == start.getEpochSecond()) {
                return day.left()[i];
            }
        }
        throw new AssertionError("No start at " + start);
    }

    /** Takes one place, and tells. */
    public void take(UUID branchId, UUID service, Instant start) {
        List<Piece> pieces = takeInSilence(branchId, service, start);
        months.onChange(CapacityChange.of(branchId, pieces));
    }

    /** Takes one place and is killed before it tells anybody. */
    List<Piece> takeInSilence(UUID branchId, UUID service, Instant start) {
        var demand = demand(branchId, service);
        List<Piece> pieces = demand.from(start).orElseThrow().pieces();
        database.inTenant(demand.plan().tenantId(), handle -> {
            pieces.forEach(piece -> write(handle, demand, piece));
            return null;
        });
        return pieces;
    }

    private static void write(Handle handle, Demand demand, Piece piece) {
        for (String statement : List.of(EMPTY_DAY, TAKE)) {
            handle.createUpdate(statement)
                    .bind("tenant", demand.plan().tenantId())
                    .bind("branch", demand.plan().branchId())
                    .bindMethods(piece)
                    .execute();
        }
    }

    /** How many answers came from there: heap, redis or ledger. */
    int reads(String from) {
        var counter = meters.find("turno.availability.reads").tag("from", from).counter();
        return counter == null ? 0 : (int) counter.count();
    }

    MonthKey key(UUID branchId, UUID service, Instant start) {
        var demand = demand(branchId, service);
        return MonthKey.of(demand, YearMonth.from(start.atZone(demand.plan().timeZone())));
    }

    private Demand demand(UUID branchId, UUID service) {
        return Demand.of(plans.of(branchId), new Wanted(List.of(service), 1, null, false));
    }

    @Override
    public void close() {
        ear.stop(new ShutdownEvent());
        announcer.stop(new ShutdownEvent());
    }
}
