package io.turno.booking.file;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

/** Keeps files beside what belongs to them, so that nothing else has to be run, backed up and secured. */
@Singleton
class DatabaseFileStore implements FileStore {

    @Override
    public void keep(Handle handle, UUID tenantId, UUID fileId, byte[] content) {
        handle.execute(
                "insert into file_content (tenant_id, file_id, content) values (?, ?, ?)", tenantId, fileId, content);
    }

    @Override
    public byte[] read(Handle handle, UUID tenantId, UUID fileId) {
        return handle.select("select content from file_content where tenant_id = ? and file_id = ?", tenantId, fileId)
                .mapTo(byte[].class)
                .findOne()
                .orElseThrow(() -> new IllegalStateException("A file has no content: " + fileId));
    }

    @Override
    public void remove(Handle handle, UUID tenantId, UUID fileId) {
        handle.execute("delete from file_content where tenant_id = ? and file_id = ?", tenantId, fileId);
    }
}
