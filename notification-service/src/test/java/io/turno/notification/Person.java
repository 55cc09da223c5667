package io.turno.notification;

import java.util.List;
import java.util.UUID;

import io.turno.contracts.customer.CustomerChanged;

/** A customer with addresses that nobody else in the tests has. */
public record Person(UUID id, String name, String email, String phone, String language, List<String> channels) {

    public static Person withMail() {
        UUID id = UUID.randomUUID();
        return new Person(id, "Carla", "carla." + id + "@example.com", null, "en", List.of("email"));
    }

    /** Prefers SMS, and can be reached by mail. */
    public static Person withPhone(String phone) {
        UUID id = UUID.randomUUID();
        return new Person(id, "Omar", "omar." + id + "@example.com", phone, "en", List.of("sms", "email"));
    }

    public Person speaking(String tag) {
        return new Person(id, name, email, phone, tag, channels);
    }

    public Person calledByMail(String address, String number) {
        return new Person(id, name, address, number, language, List.of("email", "sms"));
    }

    public CustomerChanged toEvent(long revision) {
        return new CustomerChanged(id, name, email, phone, language, channels, revision);
    }
}
