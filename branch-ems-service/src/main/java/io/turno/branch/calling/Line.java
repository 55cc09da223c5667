package io.turno.branch.calling;

import java.util.List;
import java.util.UUID;

import io.turno.branch.queue.Candidate;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.CallClass;
import io.turno.contracts.plan.CallClass.Kind;

/** Whom a class takes, whatever else has to hold. Classes that take the same people share one line. */
@PureRule
record Line(Kind kind, int maxPriority, List<UUID> serviceIds) {
    static final Line APPOINTMENTS = new Line(Kind.APPOINTMENT, Integer.MAX_VALUE, List.of());

    static Line of(CallClass some) {
        int maxPriority = some.maxPriority() == null ? Integer.MAX_VALUE : some.maxPriority();
        return new Line(some.kind(), maxPriority, some.serviceIds());
    }

    boolean takes(Candidate candidate) {
        boolean came =
                switch (kind) {
                    case ANY -> true;
                    case APPOINTMENT -> candidate.appointment();
                    case WALK_IN -> !candidate.appointment();
                };
        return came
                && candidate.priority() <= maxPriority
                && (serviceIds.isEmpty() || serviceIds.contains(candidate.serviceId()));
    }
}
