package io.turno.booking.availability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.appointment.PlanVisit;
import io.turno.booking.capacity.Demand;
import io.turno.booking.capacity.Ledger;
import io.turno.booking.grid.BookingWindow;
import io.turno.booking.grid.SlotGrid;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.support.data.Database;

/** The starts that the plan offers and the ledger has room for. */
@Singleton
public class FindFreeStarts {
    private final Database database;
    private final Ledger ledger;
    private final Clock clock;

    FindFreeStarts(Database database, Ledger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A start, and how many more could come then. */
    record FreeStart(Instant start, Instant end, int left) {}

    /** One day of the branch; no starts where nothing is free. */
    record FreeDay(LocalDate date, List<FreeStart> starts) {}

    List<FreeDay> find(
            BranchPlan plan, List<UUID> serviceIds, int partySize, LocalDate from, LocalDate to, boolean byStaff) {
        Demand demand = PlanVisit.demand(plan, serviceIds, partySize);
        ServicePlan first = demand.services().getFirst();
        var window = BookingWindow.of(plan, first.policy(), clock.instant(), byStaff);
        // A visit may reach into the days beside it.
        Ledger.Used used = database.inTenant(
                plan.tenantId(), handle -> ledger.read(handle, demand, from.minusDays(1), to.plusDays(1)));
        return from.datesUntil(to.plusDays(1))
                .map(day -> new FreeDay(day, freeOn(day, demand, window, used)))
                .toList();
    }

    private static List<FreeStart> freeOn(LocalDate day, Demand demand, BookingWindow window, Ledger.Used used) {
        int slot = demand.services().getFirst().slotMinutes();
        return SlotGrid.starts(demand.plan(), demand.duration(), slot, day).stream()
                .filter(start -> window.verdict(start) == BookingWindow.Verdict.OK)
                .map(start -> new FreeStart(start, start.plus(demand.duration()), used.left(demand.from(start))))
                .filter(free -> free.left() >= demand.partySize())
                .toList();
    }
}
