package io.turno.notification.contact;

import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.customer.CustomerChanged;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.notification.message.Settlement;
import io.turno.support.inbox.EventConsumer;
import org.jdbi.v3.core.Handle;

/** Keeps how to reach customers, and forgets those who are erased. */
@Singleton
class CustomerConsumer implements EventConsumer {
    private final ContactRepository contacts;
    private final Settlement settlement;

    CustomerConsumer(ContactRepository contacts, Settlement settlement) {
        this.contacts = contacts;
        this.settlement = settlement;
    }

    @Override
    public String name() {
        return "notification-customers";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.CUSTOMERS);
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        if (event.data() instanceof CustomerChanged customer) {
            contacts.keep(handle, event.tenantId(), customer);
        }
    }

    @Override
    public void onTombstone(Topic topic, String key, Handle handle) {
        UUID customerId = UUID.fromString(key);
        contacts.erase(handle, customerId);
        settlement.erased(handle, customerId);
    }
}
