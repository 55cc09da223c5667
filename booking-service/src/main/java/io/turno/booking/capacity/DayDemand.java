package io.turno.booking.capacity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import io.turno.booking.capacity.Choice.Kind;
import io.turno.booking.grid.Ticks;
import io.turno.booking.grid.WorkingHours;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;

/** A {@link Demand} on one date of the branch: who works then is known already. */
@PureRule
public final class DayDemand {
    private final Demand demand;
    private final BranchPlan plan;
    private final Caps caps;
    private final List<Worker> staff;
    private final List<Worker> counters;

    private DayDemand(Demand demand, List<Worker> staff, List<Worker> counters) {
        this.demand = demand;
        this.plan = demand.plan();
        this.caps = new Caps(plan);
        this.staff = staff;
        this.counters = counters;
    }

    /** Somebody, or something, that can serve all services of the visit that need such. */
    private record Worker(UUID id, int weight, int capacity, WorkingHours hours) {}

    static DayDemand of(Demand demand, LocalDate date) {
        return new DayDemand(demand, staff(demand, date), counters(demand, date));
    }

    private static List<Worker> staff(Demand demand, LocalDate date) {
        var zone = demand.plan().timeZone();
        UUID wanted = demand.wanted().staffId();
        return demand.plan().staff().stream()
                .filter(member -> wanted == null || wanted.equals(member.id()))
                .filter(member -> MayServe.all(demand.services(), member))
                .map(member -> new Worker(
                        member.id(),
                        member.weight(),
                        member.capacity(),
                        WorkingHours.of(member.hours(), member.timeOff(), zone, date)))
                .toList();
    }

    private static List<Worker> counters(Demand demand, LocalDate date) {
        var zone = demand.plan().timeZone();
        return demand.plan().counters().stream()
                .filter(counter -> MayServe.all(demand.services(), counter))
                .map(counter -> new Worker(
                        counter.id(), 1, counter.capacity(), WorkingHours.of(counter.hours(), List.of(), zone, date)))
                .toList();
    }

    /** One service of the visit. */
    private record Leg(ServicePlan service, Instant begins, Instant ends) {
        Instant from() {
            return begins.minus(Duration.ofMinutes(service.bufferBeforeMinutes()));
        }

        Instant to() {
            return ends.plus(Duration.ofMinutes(service.bufferAfterMinutes()));
        }
    }

    /** For a visit that starts then, on this date; empty where nobody, or no counter, works for all of it. */
    public Optional<Takes> from(Instant start) {
        List<Leg> legs = legs(start);
        var choices = new ArrayList<Choice>();
        boolean served = choose(choices, Kind.STAFF, staff, legs, MayServe::needsStaff)
                && choose(choices, Kind.COUNTER, counters, legs, MayServe::needsCounter);
        return served ? Optional.of(new Takes(pieces(legs), quota(legs), List.copyOf(choices))) : Optional.empty();
    }

    private List<Leg> legs(Instant start) {
        var legs = new ArrayList<Leg>();
        Instant begins = start;
        for (ServicePlan service : demand.services()) {
            Instant ends = begins.plus(Duration.ofMinutes(service.durationMinutes()));
            legs.add(new Leg(service, begins, ends));
            begins = ends;
        }
        return legs;
    }

    private List<Piece> pieces(List<Leg> legs) {
        var pieces = new ArrayList<Piece>();
        for (Leg leg : legs) {
            UUID id = leg.service.id();
            int usual = leg.service.capacity();
            pieces.addAll(pieces(id, demand.partySize(), leg.from(), leg.to(), date -> caps.of(id, usual, date)));
        }
        pieces.addAll(pieces(
                plan.branchId(),
                demand.partySize(),
                legs.getFirst().from(),
                legs.getLast().to(),
                caps::ofBranch));
        return List.copyOf(pieces);
    }

    private List<Piece> quota(List<Leg> legs) {
        var pieces = new ArrayList<Piece>();
        for (Leg leg : legs) {
            if (leg.service.publicCapacity() != null) {
                UUID pool = Caps.publicPool(leg.service.id());
                pieces.addAll(pieces(
                        pool, demand.partySize(), leg.from(), leg.to(), date -> caps.ofPublic(leg.service, date)));
            }
        }
        return List.copyOf(pieces);
    }

    /** From the first service that needs one to the last. @return false where nobody is there for it */
    private boolean choose(
            List<Choice> choices, Kind kind, List<Worker> workers, List<Leg> legs, Predicate<ServicePlan> needs) {
        List<Leg> theirs = legs.stream().filter(leg -> needs.test(leg.service)).toList();
        if (theirs.isEmpty()) {
            return true;
        }
        Leg first = theirs.getFirst();
        Leg last = theirs.getLast();
        List<Candidate> candidates = workers.stream()
                .filter(worker -> worker.hours.cover(first.begins, last.ends))
                .map(worker -> new Candidate(
                        worker.id,
                        worker.weight,
                        pieces(
                                worker.id,
                                1,
                                first.from(),
                                last.to(),
                                date -> caps.of(worker.id, worker.capacity, date))))
                .toList();
        choices.add(new Choice(kind, candidates));
        return !candidates.isEmpty();
    }

    private List<Piece> pieces(UUID poolId, int units, Instant from, Instant to, ToIntFunction<LocalDate> ceiling) {
        var pieces = new ArrayList<Piece>();
        for (Ticks ticks : Ticks.of(plan.timeZone(), from, to)) {
            pieces.add(new Piece(
                    poolId,
                    ticks.day(),
                    ticks.first(),
                    ticks.last(),
                    units,
                    ceiling.applyAsInt(ticks.day()),
                    Ticks.inDay(plan.timeZone(), ticks.day()),
                    plan.version()));
        }
        return List.copyOf(pieces);
    }
}
