package io.turno.notification.branch;

import java.util.Set;

import jakarta.inject.Singleton;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.inbox.EventConsumer;
import org.jdbi.v3.core.Handle;

/** Keeps what messages need of a branch: names, address, time zone, and when to remind. */
@Singleton
class PlanConsumer implements EventConsumer {
    private final PlanRepository plans;

    PlanConsumer(PlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return "notification-policy";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.POLICY);
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        if (event.data() instanceof BranchPlan plan) {
            plans.keep(handle, plan);
        }
    }
}
