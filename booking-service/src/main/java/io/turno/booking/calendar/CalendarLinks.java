package io.turno.booking.calendar;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;

import io.turno.support.PlatformConfig;
import io.turno.support.access.Caller;
import io.turno.support.access.ManageToken;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/**
 * The links by which calendar programs, which can't sign in, read what somebody has to do. One for each person; a new one
 * ends the one before. Its token is a code of the link's id under the secret of manage tokens, so it is kept nowhere.
 */
@Singleton
class CalendarLinks {
    private static final String RENEW = """
            insert into staff_calendar (tenant_id, staff_id, link_id, issued_at) values (?, ?, ?, ?)
            on conflict (tenant_id, staff_id) do update
            set link_id = excluded.link_id, issued_at = excluded.issued_at
            """;
    private static final String OF_STAFF = "select tenant_id, link_id from staff_calendar where staff_id = ?";

    private final Database database;
    private final Idempotency idempotency;
    private final FindColleague colleagues;
    private final ManageToken tokens;
    private final Audit audit;
    private final Clock clock;
    private final URI publicUrl;

    CalendarLinks(
            Database database,
            Idempotency idempotency,
            FindColleague colleagues,
            ManageToken tokens,
            Audit audit,
            Clock clock,
            PlatformConfig config) {
        this.database = database;
        this.idempotency = idempotency;
        this.colleagues = colleagues;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
        this.publicUrl = config.publicUrl();
    }

    /** What is remembered for an idempotency key: nothing that opens the feed. */
    private record Link(UUID id) {}

    /** A row of the query. */
    public record Known(UUID tenantId, UUID linkId) {}

    /** @throws Refused where the caller may not hand out this person's link */
    URI renew(Caller caller, UUID staffId, String idempotencyKey) {
        UUID tenantId = caller.tenant();
        colleagues.mustManage(caller, colleagues.of(tenantId, staffId));
        Link link = database.inTenant(
                tenantId,
                handle -> idempotency.once(
                        handle,
                        tenantId,
                        "calendar-link-" + staffId,
                        idempotencyKey,
                        staffId,
                        Link.class,
                        () -> write(handle, caller, staffId)));
        return UriBuilder.fromUri(publicUrl)
                .path("/api/v1/staff/{staffId}/calendar.ics")
                .queryParam("token", tokens.of(link.id()))
                .build(staffId);
    }

    /** An id that nobody can foresee. */
    private Link write(Handle handle, Caller caller, UUID staffId) {
        var link = new Link(UUID.randomUUID());
        handle.execute(RENEW, caller.tenant(), staffId, link.id(), clock.instant());
        audit.record(handle, caller.tenant(), caller.actor(), "staff.calendar-link-issued", staffId, null, Map.of());
        return link;
    }

    /** Whose organisation's link this token is of; empty where it is of none that still holds. */
    Optional<UUID> tenantOf(Handle handle, UUID staffId, String token) {
        return handle.select(OF_STAFF, staffId).mapTo(Known.class).stream()
                .filter(known -> tokens.fits(known.linkId(), token))
                .map(Known::tenantId)
                .findFirst();
    }
}
