package io.turno.hardware.branch;

import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.hardware.HardwareConfig;
import io.turno.support.inbox.EventConsumer;
import org.jdbi.v3.core.Handle;

/** Keeps the plan: which counters there are, and which devices. */
@Singleton
class PlanConsumer implements EventConsumer {
    private final BranchRepository branch;
    private final jakarta.enterprise.event.Event<BranchChanged> changed;
    private final UUID branchId;

    PlanConsumer(
            BranchRepository branch, jakarta.enterprise.event.Event<BranchChanged> changed, HardwareConfig config) {
        this.branch = branch;
        this.changed = changed;
        this.branchId = config.branchId();
    }

    @Override
    public String name() {
        return "hardware-plan";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.BRANCH_PLAN);
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        if (event.data() instanceof BranchPlan plan && plan.branchId().equals(branchId) && branch.keep(handle, plan)) {
            branch.countChange(handle, plan.tenantId(), branchId);
            handle.afterCommit(() -> changed.fire(new BranchChanged()));
        }
    }
}
