package io.turno.branch.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.ServiceTarget;

/** Who waits, or is served, for longer than the branch wants of the service. */
@PureRule
public record TargetWatch(BranchPlan plan, Instant now) {

    /** What is longer than wanted. */
    public enum Kind {
        LONG_WAIT,
        LONG_VISIT
    }

    /**
     * Somebody who is there.
     *
     * @param counterName where the person is served; null while waiting
     * @param served false while waiting
     * @param since when this wait, or this visit, began
     */
    public record Stay(
            UUID ticketId, String number, UUID serviceId, String counterName, boolean served, Instant since) {}

    /** @param over how much longer than wanted */
    public record Alert(Kind kind, Stay stay, Duration target, Duration over) {}

    /** The worst first. */
    public List<Alert> alerts(Collection<Stay> stays) {
        return stays.stream()
                .map(this::alert)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Alert::over).reversed().thenComparing(alert -> alert.stay()
                        .number()))
                .toList();
    }

    private Optional<Alert> alert(Stay stay) {
        ServiceTarget target =
                plan.service(stay.serviceId()).map(ServicePlan::target).orElse(ServiceTarget.NONE);
        Duration longest = stay.served() ? target.longestVisit() : target.longestWait();
        if (longest == null) {
            return Optional.empty();
        }
        Duration over = Duration.between(stay.since(), now).minus(longest);
        Kind kind = stay.served() ? Kind.LONG_VISIT : Kind.LONG_WAIT;
        return over.isPositive() ? Optional.of(new Alert(kind, stay, longest, over)) : Optional.empty();
    }
}
