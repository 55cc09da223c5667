package io.turno.booking.appointment;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.file.Files;
import io.turno.support.access.Role;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Hands out a file of an appointment, to its owner and to staff of the branch; the audit log says to whom. */
@Singleton
class DownloadFile {
    private final Database database;
    private final Access access;
    private final Files files;
    private final Audit audit;

    DownloadFile(Database database, Access access, Files files, Audit audit) {
        this.database = database;
        this.access = access;
        this.files = files;
        this.audit = audit;
    }

    /** @throws Refused {@link CommonRefusal#NOT_FOUND} where the appointment has no such file, or is not the caller's to see */
    Files.Content read(Access.Key key, UUID fileId) {
        return database.acrossTenants(handle -> {
            Appointment appointment = access.toRead(handle, key);
            if (key.caller().is(Role.PARTNER) && !access.fits(key)) {
                throw new Refused(CommonRefusal.FORBIDDEN, "Partners don't see what customers attach.");
            }
            return read(handle, appointment, key, fileId);
        });
    }

    private Files.Content read(Handle handle, Appointment appointment, Access.Key key, UUID fileId) {
        UUID tenantId = appointment.tenantId();
        Files.Content content = files.read(handle, tenantId, fileId, appointment.id())
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        var details = Map.of("file", fileId.toString());
        audit.record(
                handle,
                tenantId,
                key.caller().actor(),
                "appointment.file-downloaded",
                appointment.id(),
                appointment.branchId(),
                details);
        return content;
    }
}
