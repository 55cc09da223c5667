package io.turno.support.inbox;

import java.util.Set;

import jakarta.inject.Singleton;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import org.jdbi.v3.core.Handle;

/** Writes into the inbox, under a name of its own, which tenants it heard of. */
@Singleton
class EchoConsumer implements EventConsumer {

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.TICKETS);
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        handle.execute("insert into inbox (consumer, event_id) values ('echo-heard', ?)", event.tenantId());
    }
}
