package io.turno.booking.plan;

import java.util.Set;

import jakarta.inject.Singleton;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.inbox.EventConsumer;
import org.jdbi.v3.core.Handle;

/** Hears of new plans; each instance of the service has them all in memory. */
@Singleton
class PlanConsumer implements EventConsumer {
    private final PlanRepository repository;
    private final Plans plans;

    PlanConsumer(PlanRepository repository, Plans plans) {
        this.repository = repository;
        this.plans = plans;
    }

    @Override
    public String name() {
        return "booking-plans";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.POLICY);
    }

    @Override
    public boolean everyInstance() {
        return true;
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        if (event.data() instanceof BranchPlan plan) {
            repository.keep(handle, plan);
            handle.afterCommit(() -> plans.keep(plan));
        }
    }
}
