package io.turno.notification.contact;

import java.util.List;
import java.util.UUID;

/**
 * How to reach a customer.
 *
 * @param email null where unknown
 * @param phone E.164, null where unknown
 * @param language BCP 47 tag, null where unknown
 * @param channels in order of preference; empty where the customer never said
 */
public record Contact(
        UUID customerId, String name, String email, String phone, String language, List<String> channels) {
    public Contact {
        channels = List.copyOf(channels);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Contact[" + customerId + "]";
    }
}
