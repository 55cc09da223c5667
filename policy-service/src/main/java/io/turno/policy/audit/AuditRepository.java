package io.turno.policy.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Event;
import org.jdbi.v3.core.Handle;

/** The audit log in the database. */
@Singleton
class AuditRepository {
    private static final String COLUMNS = """
            tenant_id, ordinal, event_id, at, source, actor_type, actor_id, action, entity_type, entity_id, branch_id,
            details::text as details, hash""";
    private static final String HEAD = """
            insert into audit_head as known (tenant_id, ordinal, hash) values (?, 0, ''::bytea)
            on conflict (tenant_id) do update set ordinal = known.ordinal
            returning ordinal, hash
            """;
    private static final String APPEND = """
            insert into audit_entry (tenant_id, ordinal, event_id, at, source, actor_type, actor_id, action, entity_type,
                                     entity_id, branch_id, details, hash)
            values (:tenantId, :ordinal, :eventId, :at, :source, :actorType, :actorId, :action, :entityType, :entityId,
                    :branchId, cast(:details as jsonb), :hash)
            """;
    private static final String FIND = """
            select %s from audit_entry
            where tenant_id = :tenantId and ordinal < :before
                and (cast(:entityType as text) is null or entity_type = :entityType)
                and (cast(:entityId as text) is null or entity_id = :entityId)
                and (cast(:actor as text) is null or actor_id = :actor)
                and (cast(:action as text) is null or action = :action)
                and (cast(:branchId as uuid) is null or branch_id = :branchId)
                and (cast(:from as timestamptz) is null or at >= :from)
                and (cast(:to as timestamptz) is null or at < :to)
            order by ordinal desc limit :limit
            """.formatted(COLUMNS);
    private static final String FOLLOWING = """
            select %s from audit_entry where tenant_id = ? and ordinal > ? order by ordinal limit ?
            """.formatted(COLUMNS);

    /** The end of a tenant's chain. */
    public record Head(long ordinal, byte[] hash) {}

    /** Locks the chain's end, so that links never fork. */
    void append(Handle handle, Event<AuditEntry> event) {
        Head head = handle.select(HEAD, event.tenantId()).mapTo(Head.class).one();
        AuditRow row = AuditRow.following(head.ordinal(), head.hash(), event);
        handle.createUpdate(APPEND).bindMethods(row).execute();
        handle.execute(
                "update audit_head set ordinal = ?, hash = ? where tenant_id = ?",
                row.ordinal(),
                row.hash(),
                row.tenantId());
    }

    /** Newest first. */
    List<AuditRow> find(Handle handle, UUID tenantId, AuditQuery query, long before, int limit) {
        return handle.createQuery(FIND)
                .bind("tenantId", tenantId)
                .bindMethods(query)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(AuditRow.class)
                .list();
    }

    /** Oldest first. */
    List<AuditRow> following(Handle handle, UUID tenantId, long ordinal, int limit) {
        return handle.select(FOLLOWING, tenantId, ordinal, limit)
                .mapTo(AuditRow.class)
                .list();
    }

    Optional<Head> head(Handle handle, UUID tenantId) {
        return handle.select("select ordinal, hash from audit_head where tenant_id = ?", tenantId)
                .mapTo(Head.class)
                .findOne();
    }
}
