package io.turno.hardware.branch;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.contracts.ticket.TicketEvent.TicketCalled;
import io.turno.contracts.ticket.TicketEvent.TicketRecalled;
import io.turno.hardware.HardwareConfig;
import io.turno.support.inbox.EventConsumer;
import org.jdbi.v3.core.Handle;

/** Keeps where each ticket stands. */
@Singleton
class TicketConsumer implements EventConsumer {
    private final BranchRepository branch;
    private final CounterRepository counters;
    private final jakarta.enterprise.event.Event<BranchChanged> changed;
    private final UUID branchId;

    TicketConsumer(
            BranchRepository branch,
            CounterRepository counters,
            jakarta.enterprise.event.Event<BranchChanged> changed,
            HardwareConfig config) {
        this.branch = branch;
        this.counters = counters;
        this.changed = changed;
        this.branchId = config.branchId();
    }

    @Override
    public String name() {
        return "hardware-tickets";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.BRANCH_TICKETS);
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        if (event.data() instanceof TicketEvent news && news.ticket().branchId().equals(branchId)) {
            keep(event, news, handle);
        }
    }

    private void keep(Event<?> event, TicketEvent news, Handle handle) {
        boolean isCall = news instanceof TicketCalled || news instanceof TicketRecalled;
        Instant calledAt = isCall ? event.time() : null;
        if (branch.keep(handle, event.tenantId(), news.ticket(), event.time(), calledAt)) {
            if (isCall) {
                counters.withdrawInvitation(handle, news.ticket().counterId());
            }
            branch.countChange(handle, event.tenantId(), branchId);
            handle.afterCommit(() -> changed.fire(new BranchChanged()));
        }
    }
}
