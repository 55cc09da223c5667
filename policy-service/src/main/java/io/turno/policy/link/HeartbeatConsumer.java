package io.turno.policy.link;

import java.time.Clock;
import java.util.Set;

import jakarta.inject.Singleton;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.BranchHeartbeat;
import io.turno.support.inbox.EventConsumer;
import org.jdbi.v3.core.Handle;

/** Keeps the newest heartbeat of each branch. */
@Singleton
class HeartbeatConsumer implements EventConsumer {
    private final LinkRepository links;
    private final Clock clock;

    HeartbeatConsumer(LinkRepository links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "policy-links";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.BRANCHES);
    }

    @Override
    public boolean remembers(Event<?> event) {
        return false;
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        if (event.data() instanceof BranchHeartbeat heartbeat) {
            links.keep(handle, event.tenantId(), heartbeat, clock.instant());
        }
    }
}
