package io.turno.booking.file;

import java.util.UUID;

import io.turno.support.access.Actor;

/**
 * What somebody sends.
 *
 * @param idempotencyKey may be null
 */
record Upload(UUID tenantId, UUID branchId, FileName name, byte[] content, Actor actor, String idempotencyKey) {}
