package io.turno.branch.ticket;

import java.time.Instant;

/**
 * Somebody does something to a ticket.
 *
 * @param by the subject of the token
 */
public record Act(String by, Instant at) {}
