package io.turno.branch.counter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.branch.counter.Counters.Session;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.StaffPlan;

/**
 * A counter, for the branch's staff.
 *
 * @param serviceIds what it serves; empty for everything
 * @param openedAt absent while it is closed
 * @param staffId who works there, as the plan knows its staff by their accounts; absent where it doesn't
 * @param breakSince absent while the operator works
 * @param operator the subject of whoever works there, to pass a visit on to; absent while it is closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CounterView(
        UUID id,
        String name,
        List<UUID> serviceIds,
        boolean open,
        Instant openedAt,
        UUID staffId,
        String staffName,
        Instant breakSince,
        BreakReason breakReason,
        String operator) {

    /** In the order of the plan. */
    public static List<CounterView> all(BranchPlan branch, List<Session> sessions) {
        Map<UUID, Session> open = sessions.stream().collect(Collectors.toMap(Session::counterId, Function.identity()));
        return branch.counters().stream()
                .map(counter -> of(branch, counter, open.get(counter.id())))
                .toList();
    }

    private static CounterView of(BranchPlan branch, CounterPlan counter, Session session) {
        if (session == null) {
            return new CounterView(
                    counter.id(), counter.name(), counter.serviceIds(), false, null, null, null, null, null, null);
        }
        StaffPlan person = branch.staff().stream()
                .filter(member -> member.account() != null && member.account().equalsIgnoreCase(session.account()))
                .findFirst()
                .orElse(null);
        return new CounterView(
                counter.id(),
                counter.name(),
                counter.serviceIds(),
                true,
                session.openedAt(),
                person == null ? null : person.id(),
                person == null ? null : person.name(),
                session.breakSince(),
                session.breakReason(),
                session.operator());
    }
}
