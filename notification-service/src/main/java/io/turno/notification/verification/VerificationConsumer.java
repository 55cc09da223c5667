package io.turno.notification.verification;

import java.util.Set;

import jakarta.inject.Singleton;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.verification.VerificationRequested;
import io.turno.support.inbox.EventConsumer;
import org.jdbi.v3.core.Handle;

/** Takes in the codes that are to be sent, as they are: only a sender opens them. */
@Singleton
class VerificationConsumer implements EventConsumer {
    private final CodeMessages messages;

    VerificationConsumer(CodeMessages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "notification-verifications";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.VERIFICATIONS);
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        if (event.data() instanceof VerificationRequested asked) {
            messages.add(handle, event.tenantId(), asked);
        }
    }
}
