package io.turno.policy.document;

import java.time.Clock;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

/** Notes every write of a definition in the transaction of the write. */
@Singleton
class ChangeLog {
    private static final String NOTE = """
            insert into document_change
                (tenant_id, at, actor_type, actor_id, kind, document_id, version, before, after, draft_id)
            values
                (:tenantId, :at, :actorType, :actorId, :kind, :documentId, :version, cast(:before as jsonb),
                 cast(:after as jsonb), :draftId)
            """;

    private final Clock clock;

    ChangeLog(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param before null for something new
     * @param after null for something gone
     */
    <T> void note(Handle handle, Author author, Kind<T> kind, Document<T> before, Document<T> after) {
        handle.createUpdate(NOTE)
                .bind("tenantId", author.tenantId())
                .bind("at", clock.instant())
                .bind("actorType", author.actor().type())
                .bind("actorId", author.actor().id())
                .bind("kind", kind.name())
                .bind("documentId", (before == null ? after : before).id())
                .bind("version", after == null ? null : after.version())
                .bind("before", json(before))
                .bind("after", json(after))
                .bind("draftId", author.draftId())
                .execute();
    }

    private static String json(Document<?> document) {
        return document == null ? null : Definitions.write(document.definition());
    }
}
