package io.turno.branch.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import io.turno.branch.calling.QueueSimulation;
import io.turno.branch.calling.QueueSimulation.Arrival;
import io.turno.branch.calling.QueueSimulation.OpenCounter;
import io.turno.branch.calling.Station;
import io.turno.branch.queue.Candidate;
import io.turno.branch.queue.Terms;
import io.turno.branch.ticket.ArrivalWindow;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CallRules;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.Presence;
import io.turno.contracts.plan.ServicePlan;

/**
 * A past day once more: the same people come at the same times and take as long, under other rules and at other counters.
 * Nobody rests between two visits, so it shows what is possible.
 *
 * @param rules of all counters; null: each by its own
 * @param counters how many; null: those of the day. More than the plan has serve everything
 */
@PureRule
record Replay(BranchPlan plan, CallRules rules, Integer counters) {

    /** When each is called, by ticket. */
    Map<UUID, Instant> of(List<PastVisit> visits) {
        if (visits.isEmpty()) {
            return Map.of();
        }
        Instant from =
                visits.stream().map(PastVisit::cameAt).min(Instant::compareTo).orElseThrow();
        List<Arrival> arrivals = visits.stream().map(this::arrival).toList();
        return new QueueSimulation(from, Map.of()).calls(arrivals, openCounters(visits));
    }

    private Arrival arrival(PastVisit visit) {
        AppointmentPolicy policy =
                plan.service(visit.serviceId()).map(ServicePlan::policy).orElse(AppointmentPolicy.DEFAULT);
        Instant since = visit.appointment()
                ? new ArrivalWindow(visit.bookedAt(), policy).rankedBy(visit.cameAt(), visit.cameAt())
                : visit.cameAt();
        var candidate = new Candidate(
                visit.ticketId(),
                1,
                visit.number(),
                visit.serviceId(),
                visit.appointment(),
                visit.priority(),
                since,
                null,
                true,
                Presence.IGNORED,
                null,
                Terms.NONE);
        return new Arrival(candidate, visit.cameAt(), visit.kept());
    }

    /** Those of the day open as they first called; the others with the first of them. */
    List<OpenCounter> openCounters(List<PastVisit> visits) {
        Map<UUID, Instant> opened = visits.stream()
                .collect(Collectors.toMap(
                        PastVisit::counterId, PastVisit::calledAt, BinaryOperator.minBy(Comparator.naturalOrder())));
        Instant first = opened.values().stream().min(Instant::compareTo).orElseThrow();
        var open = new ArrayList<OpenCounter>();
        opened.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> open.add(counter(entry.getKey(), entry.getValue())));
        if (counters == null) {
            return open;
        }
        plan.counters().stream()
                .map(CounterPlan::id)
                .filter(id -> !opened.containsKey(id))
                .forEach(id -> open.add(counter(id, first)));
        while (open.size() < counters) {
            open.add(counter(UUID.randomUUID(), first));
        }
        return open.subList(0, counters);
    }

    /** A counter that left the plan since serves everything. */
    private OpenCounter counter(UUID id, Instant opensAt) {
        List<UUID> serviceIds = plan.counter(id).map(CounterPlan::serviceIds).orElse(List.of());
        CallRules own = Objects.requireNonNullElseGet(rules, () -> plan.queue().rulesOf(id));
        return new OpenCounter(id, null, Station.profileOf(plan, id), own, serviceIds, opensAt);
    }

    /** When each was really called, by ticket. */
    static Map<UUID, Instant> really(List<PastVisit> visits) {
        return visits.stream().collect(Collectors.toMap(PastVisit::ticketId, PastVisit::calledAt));
    }
}
