package io.turno.booking.file;

import java.util.UUID;

import org.jdbi.v3.core.Handle;

/**
 * Where the bytes are. A store in the database takes part in the transaction; another one is done before it returns, and what
 * it has then of a transaction that failed, no row names.
 */
interface FileStore {

    void keep(Handle handle, UUID tenantId, UUID fileId, byte[] content);

    /** @throws IllegalStateException where it has no such file */
    byte[] read(Handle handle, UUID tenantId, UUID fileId);

    /** Twice is as good as once. */
    void remove(Handle handle, UUID tenantId, UUID fileId);
}
