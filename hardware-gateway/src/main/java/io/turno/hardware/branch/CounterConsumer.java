package io.turno.hardware.branch;

import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.counter.CounterChanged;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.FeedbackInvited;
import io.turno.hardware.HardwareConfig;
import io.turno.support.inbox.EventConsumer;
import org.jdbi.v3.core.Handle;

/** Keeps which counters are open, and who is asked there how it was. */
@Singleton
class CounterConsumer implements EventConsumer {
    private final CounterRepository counters;
    private final BranchRepository branch;
    private final jakarta.enterprise.event.Event<BranchChanged> changed;
    private final UUID branchId;

    CounterConsumer(
            CounterRepository counters,
            BranchRepository branch,
            jakarta.enterprise.event.Event<BranchChanged> changed,
            HardwareConfig config) {
        this.counters = counters;
        this.branch = branch;
        this.changed = changed;
        this.branchId = config.branchId();
    }

    @Override
    public String name() {
        return "hardware-counters";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.BRANCH_COUNTERS, Topic.BRANCH_COMMANDS);
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        if (event.data() instanceof CounterChanged news && news.branchId().equals(branchId)) {
            if (counters.keep(handle, event.tenantId(), news)) {
                show(event, handle);
            }
        } else if (event.data() instanceof FeedbackInvited invited
                && invited.branchId().equals(branchId)) {
            counters.keep(handle, event.tenantId(), invited, event.time());
            show(event, handle);
        }
    }

    private void show(Event<?> event, Handle handle) {
        branch.countChange(handle, event.tenantId(), branchId);
        handle.afterCommit(() -> changed.fire(new BranchChanged()));
    }
}
