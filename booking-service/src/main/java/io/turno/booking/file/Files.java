package io.turno.booking.file;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.access.ManageToken;
import org.jdbi.v3.core.Handle;

/** The files of appointments. */
@Singleton
public class Files {
    private static final String CLAIM = """
            update file set appointment_id = :appointmentId
            where tenant_id = :tenantId and id = :id
                and (appointment_id = :appointmentId or appointment_id is null and uploaded_at > :keptSince)
            """;
    private static final String FIND =
            "select name, type from file where tenant_id = ? and id = ? and appointment_id = ?";

    private final FileStore store;
    private final ManageToken tokens;
    private final Clock clock;
    private final Duration unusedFor;

    Files(FileStore store, ManageToken tokens, Clock clock, FileConfig config) {
        this.store = store;
        this.tokens = tokens;
        this.clock = clock;
        this.unusedFor = config.unusedFor();
    }

    /** A row of the query. */
    public record Named(String name, String type) {}

    /** A file, to be saved. */
    public record Content(FileName name, FileType type, byte[] bytes) {}

    /**
     * Makes it the appointment's, in the transaction of the booking.
     *
     * @param token what the uploader got; may be null
     * @return false where whoever has this token has no such file, or another appointment has it
     */
    public boolean claim(Handle handle, UUID tenantId, UUID id, String token, UUID appointmentId) {
        return tokens.fits(id, token)
                && handle.createUpdate(CLAIM)
                                .bind("tenantId", tenantId)
                                .bind("id", id)
                                .bind("appointmentId", appointmentId)
                                .bind("keptSince", clock.instant().minus(unusedFor))
                                .execute()
                        == 1;
    }

    /** Empty where the appointment has no such file. */
    public Optional<Content> read(Handle handle, UUID tenantId, UUID id, UUID appointmentId) {
        return handle.select(FIND, tenantId, id, appointmentId)
                .mapTo(Named.class)
                .findOne()
                .map(found -> new Content(
                        new FileName(found.name()), FileType.valueOf(found.type()), store.read(handle, tenantId, id)));
    }
}
