package io.turno.branch.ticket;

import java.util.UUID;

/**
 * Where somebody is called to, and by whom.
 *
 * @param operator the subject of the token
 */
public record Desk(UUID counterId, String counterName, String operator) {}
