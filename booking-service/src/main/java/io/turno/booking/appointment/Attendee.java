package io.turno.booking.appointment;

import java.util.UUID;

/**
 * Who comes.
 *
 * @param name as the operator greets the person
 * @param language BCP 47
 */
record Attendee(UUID customerId, String name, String language) {}
