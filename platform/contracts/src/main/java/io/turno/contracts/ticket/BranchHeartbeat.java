package io.turno.contracts.ticket;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import io.turno.contracts.event.EventData;
import io.turno.contracts.event.EventType;
import io.turno.contracts.event.MayBeAbsent;

/**
 * A branch is there; topic {@code turno.branches}, key branch id, every few seconds while the centre can be reached.
 *
 * @param sentAt by the branch's clock
 * @param planVersion that it works by; absent before the first
 * @param unsent events that the centre has not got yet
 * @param unsentSince when the oldest of them happened; absent where there is none
 * @param publicUrl where visitors' phones reach the branch; absent where they don't
 */
@EventType("turno.branch.heartbeat.v1")
public record BranchHeartbeat(
        UUID branchId,
        Instant sentAt,
        @MayBeAbsent Long planVersion,
        long unsent,
        @MayBeAbsent Instant unsentSince,
        @MayBeAbsent URI publicUrl)
        implements EventData {}
