package io.turno.notification.feedback;

import java.util.Set;

import jakarta.inject.Singleton;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.BranchHeartbeat;
import io.turno.support.inbox.EventConsumer;
import org.jdbi.v3.core.Handle;

/** Keeps where phones reach each branch. */
@Singleton
class BranchAddressConsumer implements EventConsumer {
    private final VisitRepository visits;

    BranchAddressConsumer(VisitRepository visits) {
        this.visits = visits;
    }

    @Override
    public String name() {
        return "notification-branches";
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
        if (event.data() instanceof BranchHeartbeat heartbeat && heartbeat.publicUrl() != null) {
            visits.keep(handle, event.tenantId(), heartbeat);
        }
    }
}
