package io.turno.booking.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import io.turno.booking.BookingRefusal;
import io.turno.booking.capacity.CapacityChange;
import io.turno.contracts.event.Topic;
import io.turno.support.audit.Audit;
import io.turno.support.data.JsonRows;
import io.turno.support.outbox.Outbox;
import io.turno.support.outbox.OutboxRow;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Appointments in the database. They change through one SQL function only, which keeps the capacity ledger with them. */
@Singleton
public class AppointmentRepository {
    private static final String CHANGE = "select change_appointments(cast(:changes as jsonb))";

    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final Event<CapacityChange> capacityChanges;

    AppointmentRepository(Outbox outbox, Audit audit, Clock clock, Event<CapacityChange> capacityChanges) {
        this.capacityChanges = capacityChanges;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the change real, in one statement.
     *
     * @throws Refused {@link BookingRefusal#SLOT_TAKEN} where the capacity is not there,
     *     {@link CommonRefusal#STALE_VERSION} where somebody else changed it meanwhile
     */
    void change(Handle handle, Change change) {
        changeTogether(handle, List.of(change));
    }

    /** The same for changes that have to be made all, or not at all. */
    void changeTogether(Handle handle, List<Change> changes) {
        for (Verdict verdict : changeAll(handle, changes)) {
            switch (verdict) {
                case DONE -> {}
                case FULL -> throw new Refused(BookingRefusal.SLOT_TAKEN);
                case STALE -> throw new Refused(CommonRefusal.STALE_VERSION);
            }
        }
    }

    /** What became of a change; of those that are not done, nothing is written. */
    enum Verdict {
        DONE,
        FULL,
        STALE
    }

    /** Makes what can be of these changes real, all in one statement; earlier ones come first. One verdict for each. */
    List<Verdict> changeAll(Handle handle, List<Change> changes) {
        Instant now = clock.instant();
        String json = changes.stream().map(change -> json(change, now)).collect(Collectors.joining(",", "[", "]"));
        String[] verdicts = handle.createQuery(CHANGE)
                .bind("changes", json)
                .mapTo(String[].class)
                .one();
        outbox.wakeAfterCommit(handle);
        handle.afterCommit(() -> tellOf(changes));
        return Arrays.stream(verdicts)
                .map(verdict -> Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** Whoever shows what is free must look again; too often does no harm. */
    private void tellOf(List<Change> changes) {
        changes.stream()
                .filter(change -> !change.pieces().isEmpty())
                .map(change -> CapacityChange.of(change.appointment().branchId(), change.pieces()))
                .distinct()
                .forEach(capacityChanges::fire);
    }

    private String json(Change change, Instant now) {
        return """
                {"appointment": %s, "expected": %s, "pieces": %s, "history": %s, "outbox": %s}""".formatted(
                JsonRows.write(change.appointment()),
                change.expectedRevision(),
                JsonRows.write(change.pieces()),
                JsonRows.write(HistoryRow.of(change, now)),
                JsonRows.write(eventsOf(change).stream().map(OutboxText::of).toList()));
    }

    private List<OutboxRow> eventsOf(Change change) {
        Appointment appointment = change.appointment();
        UUID tenantId = appointment.tenantId();
        UUID branchId = appointment.branchId();
        UUID id = appointment.id();
        var rows = new ArrayList<OutboxRow>();
        if (change.event() != null) {
            rows.add(outbox.row(Topic.APPOINTMENTS, branchId, tenantId, id, change.event()));
        }
        if (appointment.customerId() != null) {
            rows.add(outbox.row(Topic.ofBranch(branchId), id, tenantId, id, appointment.forBranch()));
        }
        rows.add(audit.row(tenantId, change.actor(), change.action(), id, branchId, change.details()));
        return rows;
    }

    /** For a change: nobody else changes it until the transaction ends. */
    Optional<Appointment> lock(Handle handle, UUID id) {
        return one(handle, "a.id = ? for update", id);
    }

    Optional<Appointment> find(Handle handle, UUID id) {
        return one(handle, "a.id = ?", id);
    }

    /** The open appointment with this code. */
    Optional<Appointment> ofCode(Handle handle, UUID tenantId, String code) {
        return one(
                handle,
                "a.tenant_id = ? and a.code = ? and a.status in ('PENDING', 'BOOKED', 'CONVERTED')",
                tenantId,
                code);
    }

    /** Those of these codes that an open appointment has. */
    Set<String> openCodes(Handle handle, UUID tenantId, List<String> codes) {
        return handle.createQuery("""
                        select code from appointment
                        where tenant_id = :tenantId and code = any(:codes) and status in ('PENDING', 'BOOKED', 'CONVERTED')
                        """)
                .bind("tenantId", tenantId)
                .bind("codes", codes.toArray(String[]::new))
                .mapTo(String.class)
                .set();
    }

    /** In order of start. */
    List<Appointment> ofCustomer(Handle handle, UUID customerId, Cursor after, int limit) {
        return many(
                handle,
                "a.customer_id = ? and (a.start_at, a.id) > (?, ?) order by a.start_at, a.id limit ?",
                customerId,
                after.start(),
                after.id(),
                limit);
    }

    /** What this holder keeps of these services. Until the transaction ends, whatever else the holder asks for waits. */
    Optional<Appointment> lockHold(Handle handle, UUID tenantId, Holder holder, List<UUID> serviceIds) {
        handle.select("select pg_advisory_xact_lock(hashtextextended(?, 0))", tenantId + holder.name())
                .mapToMap()
                .one();
        return one(
                handle,
                "a.tenant_id = ? and a.holder = ? and a.service_ids = ? and a.status = 'HELD' for update",
                tenantId,
                holder.name(),
                serviceIds.toArray(UUID[]::new));
    }

    /** A hold that ran out; those that another instance works on are left to it. */
    Optional<Appointment> lockExpiredHold(Handle handle, Instant now) {
        return one(
                handle,
                "a.status = 'HELD' and a.hold_expires_at <= ? order by a.hold_expires_at limit 1 for update skip locked",
                now);
    }

    /** A booked one that ended before and was never converted. */
    Optional<Appointment> lockUnconverted(Handle handle, Instant endedBefore) {
        return one(
                handle,
                "a.status = 'BOOKED' and a.end_at <= ? order by a.end_at limit 1 for update skip locked",
                endedBefore);
    }

    /** A request whose time came before anybody decided. */
    Optional<Appointment> lockUndecided(Handle handle, Instant now) {
        return one(
                handle,
                "a.status = 'PENDING' and a.start_at <= ? order by a.start_at limit 1 for update skip locked",
                now);
    }

    private static Optional<Appointment> one(Handle handle, String condition, Object... arguments) {
        return many(handle, condition, arguments).stream().findFirst();
    }

    private static List<Appointment> many(Handle handle, String condition, Object... arguments) {
        return handle.select("select to_jsonb(a)::text from appointment a where " + condition, arguments)
                .mapTo(String.class)
                .map(json -> JsonRows.read(json, Appointment.class))
                .list();
    }
}
