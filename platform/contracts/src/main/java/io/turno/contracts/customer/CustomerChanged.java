package io.turno.contracts.customer;

import java.util.List;
import java.util.UUID;

import io.turno.contracts.event.EventData;
import io.turno.contracts.event.EventType;
import io.turno.contracts.event.MayBeAbsent;

/**
 * How to reach a person; topic {@code turno.customers}, key customer id, compacted. The only event with contact details in the clear;
 * a tombstone erases them.
 *
 * @param email null where unknown
 * @param phone E.164, null where unknown
 * @param language BCP 47 tag
 * @param channels in order of preference, e.g. {@code email}, {@code sms}
 */
@EventType("turno.customer.changed.v1")
public record CustomerChanged(
        UUID customerId,
        String name,
        @MayBeAbsent String email,
        @MayBeAbsent String phone,
        String language,
        List<String> channels,
        long revision)
        implements EventData {
    public CustomerChanged {
        channels = List.copyOf(channels);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "CustomerChanged[" + customerId + ", revision " + revision + "]";
    }
}
