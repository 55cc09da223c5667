package io.turno.policy.draft;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

/** Drafts in the database. */
@Singleton
class DraftRepository {
    private static final String COLUMNS =
            "tenant_id, id, version, name, state, created_at, created_by, changed_at, changed_by";
    private static final String INSERT = """
            insert into draft (%s)
            values (:tenantId, :id, :version, :name, :state, :createdAt, :createdBy, :changedAt, :changedBy)
            """.formatted(COLUMNS);
    private static final String UPDATE = """
            update draft set version = :version, state = :state, changed_at = :changedAt, changed_by = :changedBy
            where tenant_id = :tenantId and id = :id
            """;
    /** Ids are in order of time. */
    private static final String LIST = """
            select %s from draft
            where tenant_id = :tenantId and (cast(:after as uuid) is null or id < cast(:after as uuid))
                and (cast(:createdBy as text) is null or created_by = :createdBy)
            order by id desc limit :limit
            """.formatted(COLUMNS);

    private static final String CHANGES = """
            select kind, document_id, based_on, before::text as before, after::text as after, published_version
            from draft_change where tenant_id = ? and draft_id = ? order by kind, document_id
            """;
    private static final String PUT_CHANGE = """
            insert into draft_change (tenant_id, draft_id, kind, document_id, based_on, before, after)
            values (:tenantId, :draftId, :kind, :documentId, :basedOn, cast(:before as jsonb), cast(:after as jsonb))
            on conflict (tenant_id, draft_id, kind, document_id) do update
            set based_on = excluded.based_on, before = excluded.before, after = excluded.after
            """;

    void insert(Handle handle, Draft draft) {
        handle.createUpdate(INSERT).bindMethods(draft).execute();
    }

    /** Writes what may change of it. Whoever decided on it holds its lock. */
    void update(Handle handle, Draft draft) {
        handle.createUpdate(UPDATE).bindMethods(draft).execute();
    }

    Optional<Draft> find(Handle handle, UUID tenantId, UUID id) {
        return handle.select("select %s from draft where tenant_id = ? and id = ?".formatted(COLUMNS), tenantId, id)
                .mapTo(Draft.class)
                .findOne();
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Draft> lock(Handle handle, UUID tenantId, UUID id) {
        return handle.select(
                        "select %s from draft where tenant_id = ? and id = ? for update".formatted(COLUMNS),
                        tenantId,
                        id)
                .mapTo(Draft.class)
                .findOne();
    }

    /**
     * The youngest first.
     *
     * @param createdBy null for everybody's
     * @param after null for the beginning
     */
    List<Draft> list(Handle handle, UUID tenantId, String createdBy, UUID after, int limit) {
        return handle.createQuery(LIST)
                .bind("tenantId", tenantId)
                .bind("createdBy", createdBy)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Draft.class)
                .list();
    }

    List<DraftChange> changes(Handle handle, Draft draft) {
        return handle.select(CHANGES, draft.tenantId(), draft.id())
                .mapTo(DraftChange.class)
                .list();
    }

    /** In place of an earlier change of the same definition. */
    void putChange(Handle handle, Draft draft, DraftChange change) {
        handle.createUpdate(PUT_CHANGE)
                .bind("tenantId", draft.tenantId())
                .bind("draftId", draft.id())
                .bindMethods(change)
                .execute();
    }

    /** @return false where there was none */
    boolean removeChange(Handle handle, Draft draft, String kind, String documentId) {
        return handle.execute(
                        "delete from draft_change where tenant_id = ? and draft_id = ? and kind = ? and document_id = ?",
                        draft.tenantId(),
                        draft.id(),
                        kind,
                        documentId)
                > 0;
    }

    /** @param version null where the definition is gone */
    void notePublished(Handle handle, Draft draft, Step step, Long version) {
        handle.execute("""
                update draft_change set published_version = ?
                where tenant_id = ? and draft_id = ? and kind = ? and document_id = ?
                """, version, draft.tenantId(), draft.id(), step.kind(), step.documentId());
    }
}
