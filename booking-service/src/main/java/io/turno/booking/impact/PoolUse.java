package io.turno.booking.impact;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is taken of one pool on one local day, as the ledger says.
 *
 * @param used units per tick of 5 minutes
 */
public record PoolUse(UUID poolId, LocalDate day, Short[] used) {}
