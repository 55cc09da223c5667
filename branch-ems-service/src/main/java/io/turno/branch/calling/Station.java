package io.turno.branch.calling;

import java.util.UUID;

import io.turno.branch.queue.Group;
import io.turno.branch.ticket.Desk;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CallProfile;
import io.turno.contracts.plan.CallRules;
import io.turno.contracts.plan.CounterPlan;

/** A counter at which somebody calls, and whom from there. */
@PureRule
public record Station(BranchPlan plan, CounterPlan counter, String operator, Skills skills) {

    /** Its call profile; empty where it has none. */
    String profile() {
        return profileOf(plan, counter.id());
    }

    /** The call profile of a counter; empty where it has none. */
    public static String profileOf(BranchPlan plan, UUID counterId) {
        return plan.queue().profiles().stream()
                .filter(profile -> profile.counterIds().contains(counterId))
                .map(CallProfile::name)
                .findFirst()
                .orElse("");
    }

    CallRules rules() {
        return plan.queue().rulesOf(counter.id());
    }

    String counterName() {
        return counter.name();
    }

    Desk desk() {
        return new Desk(counter.id(), counter.name(), operator);
    }

    boolean serves(UUID serviceId) {
        return counter.serves(serviceId) && skills.suffice(serviceId);
    }

    boolean mayCall(Group group) {
        return serves(group.serviceId()) && group.terms().allow(counter.id(), operator);
    }
}
