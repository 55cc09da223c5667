package io.turno.policy.draft;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.access.Caller;
import io.turno.support.data.Database;
import io.turno.support.paging.Page;

/** Reads drafts, as far as the caller sees them. */
@Singleton
class FindDrafts {
    private final Database database;
    private final DraftRepository drafts;
    private final Reach reach;

    FindDrafts(Database database, DraftRepository drafts, Reach reach) {
        this.database = database;
        this.drafts = drafts;
        this.reach = reach;
    }

    DraftView one(Caller caller, UUID draftId) {
        return database.inTenant(caller.tenant(), handle -> {
            Draft draft = reach.toRead(handle, caller, draftId);
            return DraftView.of(draft, drafts.changes(handle, draft));
        });
    }

    /** The youngest first. @param after null for the beginning */
    Page<DraftView> list(Caller caller, UUID after, int limit) {
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> {
            var rows = drafts.list(handle, tenantId, Reach.creatorsSeenBy(caller), after, limit + 1);
            return Page.of(rows, limit, draft -> draft.id().toString())
                    .map(draft -> DraftView.of(draft, drafts.changes(handle, draft)));
        });
    }
}
