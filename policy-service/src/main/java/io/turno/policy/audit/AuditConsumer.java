package io.turno.policy.audit;

import java.util.Set;

import jakarta.inject.Singleton;

import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.support.inbox.EventConsumer;
import org.jdbi.v3.core.Handle;

/** Writes down what every service of the suite says was done. */
@Singleton
class AuditConsumer implements EventConsumer {
    private final AuditRepository entries;

    AuditConsumer(AuditRepository entries) {
        this.entries = entries;
    }

    @Override
    public String name() {
        return "policy-audit";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.AUDIT);
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        if (event.data() instanceof AuditEntry entry) {
            entries.append(
                    handle,
                    new Event<>(event.id(), event.source(), event.time(), event.tenantId(), event.subject(), entry));
        }
    }
}
