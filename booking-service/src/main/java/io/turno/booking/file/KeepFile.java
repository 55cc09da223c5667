package io.turno.booking.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.github.f4b6a3.uuid.UuidCreator;
import io.turno.booking.BookingRefusal;
import io.turno.support.access.ManageToken;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Takes in a file, for somebody who goes on to book. */
@Singleton
class KeepFile {
    private static final String INSERT = """
            insert into file (tenant_id, id, name, type, bytes, uploaded_at) values (?, ?, ?, ?, ?, ?)
            """;

    private final Database database;
    private final Idempotency idempotency;
    private final FileStore store;
    private final ManageToken tokens;
    private final Audit audit;
    private final Clock clock;
    private final Duration unusedFor;

    KeepFile(
            Database database,
            Idempotency idempotency,
            FileStore store,
            ManageToken tokens,
            Audit audit,
            Clock clock,
            FileConfig config) {
        this.database = database;
        this.idempotency = idempotency;
        this.store = store;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
        this.unusedFor = config.unusedFor();
    }

    /** Equal uploads are equal requests to {@link Idempotency}. */
    private record Asked(UUID tenantId, String name, byte[] hash) {}

    /** @throws Refused {@link BookingRefusal#FILE_TYPE_REFUSED} */
    FileView keep(Upload upload) {
        FileType type = FileType.of(upload.content()).orElseThrow(() -> new Refused(BookingRefusal.FILE_TYPE_REFUSED));
        var asked = new Asked(upload.tenantId(), upload.name().value(), hash(upload.content()));
        return database.inTenant(
                upload.tenantId(),
                handle -> idempotency.once(
                        handle,
                        upload.tenantId(),
                        "upload-" + upload.actor().id(),
                        upload.idempotencyKey(),
                        asked,
                        FileView.class,
                        () -> write(handle, upload, type)));
    }

    private FileView write(Handle handle, Upload upload, FileType type) {
        UUID tenantId = upload.tenantId();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String name = upload.name().value();
        int bytes = upload.content().length;
        Instant now = clock.instant();
        handle.execute(INSERT, tenantId, id, name, type.name(), bytes, now);
        store.keep(handle, tenantId, id, upload.content());
        var details = Map.of("type", type.name(), "bytes", Integer.toString(bytes));
        audit.record(handle, tenantId, upload.actor(), "file.uploaded", id, upload.branchId(), details);
        return new FileView(id, tokens.of(id), name, type.mediaType(), bytes, now.plus(unusedFor));
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
