package io.turno.branch.counter;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import io.turno.contracts.counter.CounterChanged;
import io.turno.contracts.counter.CounterChanged.State;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.outbox.Outbox;
import org.jdbi.v3.core.Handle;

/** What is told of a counter: to the screens, over the branch's own broker; and to the pages of the staff, in this process. */
@Singleton
class CounterNews {
    private final Outbox outbox;
    private final Event<CounterKept> kept;

    CounterNews(Outbox outbox, Event<CounterKept> kept) {
        this.outbox = outbox;
        this.kept = kept;
    }

    /** Whoever tells holds the counter's row, or has just removed it, so that the news stay in order. */
    void tell(Handle handle, BranchPlan branch, UUID counterId, State state, Instant since) {
        var news = new CounterChanged(counterId, branch.branchId(), state, since);
        outbox.append(handle, Topic.BRANCH_COUNTERS, counterId, branch.tenantId(), counterId, news);
        handle.afterCommit(() -> kept.fire(new CounterKept(counterId)));
    }
}
