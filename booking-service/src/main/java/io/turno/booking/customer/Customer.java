package io.turno.booking.customer;

import java.util.List;
import java.util.UUID;

import io.turno.contracts.customer.CustomerChanged;

/**
 * A row of the table.
 *
 * @param subject the account in the customers' realm; null for guests
 * @param channels the person's preference, whether or not there is an address for it yet
 */
public record Customer(
        UUID id,
        String subject,
        String name,
        String email,
        String phone,
        String language,
        List<String> channels,
        long revision) {

    CustomerChanged changed() {
        return new CustomerChanged(id, name, email, phone, language, usableChannels(), revision);
    }

    private List<String> usableChannels() {
        return channels.stream()
                .filter(channel -> (channel.equals("email") ? email : phone) != null)
                .toList();
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Customer[" + id + ", revision " + revision + "]";
    }
}
