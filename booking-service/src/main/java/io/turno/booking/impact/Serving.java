package io.turno.booking.impact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import io.turno.booking.capacity.MayServe;
import io.turno.booking.grid.WorkingHours;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.StaffPlan;
import io.turno.contracts.plan.TimeOff;
import io.turno.contracts.plan.WeeklyWindow;

/**
 * Whether those who are to serve an appointment still can. Where nobody in particular is to, e.g. because the service needed
 * nobody when it was booked, anybody will do. A pure rule.
 */
@PureRule
final class Serving {
    private final BranchPlan plan;
    private final Booked appointment;
    private final LocalDate date;

    private Serving(BranchPlan plan, Booked appointment) {
        this.plan = plan;
        this.appointment = appointment;
        this.date = appointment.start().atZone(plan.timeZone()).toLocalDate();
    }

    /** @param appointment all of whose services the plan has; empty where nothing stands against it */
    static Optional<Why> against(BranchPlan plan, Booked appointment) {
        var serving = new Serving(plan, appointment);
        if (!serving.hasStaff()) {
            return Optional.of(Why.NO_STAFF);
        }
        return serving.hasCounter() ? Optional.empty() : Optional.of(Why.NO_COUNTER);
    }

    /** One service of the visit, as long as the plan has it last. */
    private record Leg(ServicePlan service, Instant from, Instant to) {}

    private boolean hasStaff() {
        List<Leg> theirs = legs(MayServe::needsStaff);
        if (theirs.isEmpty()) {
            return true;
        }
        Predicate<StaffPlan> can =
                member -> MayServe.all(services(theirs), member) && works(member.hours(), member.timeOff(), theirs);
        return hasAll(plan.staff().stream().filter(can).map(StaffPlan::id).toList(), appointment.staffIds());
    }

    private boolean hasCounter() {
        List<Leg> theirs = legs(MayServe::needsCounter);
        if (theirs.isEmpty()) {
            return true;
        }
        Predicate<CounterPlan> can =
                counter -> MayServe.all(services(theirs), counter) && works(counter.hours(), List.of(), theirs);
        return hasAll(plan.counters().stream().filter(can).map(CounterPlan::id).toList(), appointment.counterIds());
    }

    private static List<ServicePlan> services(List<Leg> legs) {
        return legs.stream().map(Leg::service).toList();
    }

    private static boolean hasAll(List<UUID> able, List<UUID> assigned) {
        return assigned.isEmpty() ? !able.isEmpty() : able.containsAll(assigned);
    }

    private List<Leg> legs(Predicate<ServicePlan> needing) {
        var legs = new ArrayList<Leg>();
        Instant from = appointment.start();
        for (UUID id : appointment.serviceIds()) {
            ServicePlan service = plan.service(id).orElseThrow();
            Instant to = from.plus(Duration.ofMinutes(service.durationMinutes()));
            legs.add(new Leg(service, from, to));
            from = to;
        }
        return legs.stream().filter(leg -> needing.test(leg.service())).toList();
    }

    /** The visit lasts as long as it was booked for: a service that takes longer by now asks nobody to stay for that. */
    private boolean works(List<WeeklyWindow> hours, List<TimeOff> timeOff, List<Leg> legs) {
        Instant from = within(legs.getFirst().from(), appointment.start());
        Instant to = within(legs.getLast().to(), appointment.end());
        return WorkingHours.of(hours, timeOff, plan.timeZone(), date).cover(from, to);
    }

    /** Where the plan has it begin after the end of what was booked, the whole visit counts. */
    private Instant within(Instant planned, Instant booked) {
        return planned.isBefore(appointment.end()) ? planned : booked;
    }
}
