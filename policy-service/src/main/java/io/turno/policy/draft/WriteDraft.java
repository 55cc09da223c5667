package io.turno.policy.draft;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.access.Actor;
import io.turno.support.access.Caller;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import org.jdbi.v3.core.Handle;

/** One change of a draft: under its lock, of the version that the caller read, with its audit entry. */
@Singleton
class WriteDraft {
    private final Database database;
    private final DraftRepository drafts;
    private final Reach reach;
    private final Audit audit;
    private final Clock clock;

    WriteDraft(Database database, DraftRepository drafts, Reach reach, Audit audit, Clock clock) {
        this.database = database;
        this.drafts = drafts;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param expected the version of the draft that the caller read */
    record Wish(Caller caller, UUID draftId, Long expected) {}

    /** What is done to the draft, before it counts as changed. */
    @FunctionalInterface
    interface Work {
        void on(Handle handle, Draft draft);
    }

    /**
     * A step on its way.
     *
     * @param action for the audit log
     */
    record Move(String action, DraftState from, DraftState to) {}

    DraftView write(Wish wish, Move move, Work work) {
        return database.inTenant(wish.caller().tenant(), handle -> write(handle, wish, move, work));
    }

    /** The same in a transaction that is there already. */
    DraftView write(Handle handle, Wish wish, Move move, Work work) {
        Draft draft = reach.toChange(handle, wish.caller(), wish.draftId());
        draft.mustBe(move.from());
        draft.mustBeAt(wish.expected());
        work.on(handle, draft);
        Actor actor = wish.caller().actor();
        Draft changed = draft.changed(move.to(), actor.id(), clock.instant());
        drafts.update(handle, changed);
        note(handle, changed, actor, move.action());
        return DraftView.of(changed, drafts.changes(handle, changed));
    }

    /** A new one. */
    DraftView open(Handle handle, Draft draft, Actor actor) {
        drafts.insert(handle, draft);
        note(handle, draft, actor, "draft.opened");
        return DraftView.of(draft, drafts.changes(handle, draft));
    }

    private void note(Handle handle, Draft draft, Actor actor, String action) {
        var details = Map.of("version", Long.toString(draft.version()));
        audit.record(handle, draft.tenantId(), actor, action, draft.id(), null, details);
    }
}
