package io.turno.policy.draft;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.turno.policy.PolicyRefusal;
import io.turno.policy.document.Definitions;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.draft.ApplySteps.DocumentView;
import io.turno.policy.draft.WriteDraft.Move;
import io.turno.policy.draft.WriteDraft.Wish;
import io.turno.policy.edit.Asked;
import io.turno.policy.edit.Editor;
import io.turno.support.access.Caller;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Opens a draft and changes what is in it. Nothing of that is in force yet. */
@Singleton
class EditDraft {
    private static final Move CHANGE = new Move("draft.changed", DraftState.OPEN, DraftState.OPEN);
    private static final Move DISCARD = new Move("draft.discarded", DraftState.OPEN, DraftState.DISCARDED);

    private final Database database;
    private final DraftRepository drafts;
    private final WriteDraft writeDraft;
    private final Editors editors;
    private final ReadDefinition readDefinition;
    private final Documents documents;
    private final Idempotency idempotency;
    private final Clock clock;

    EditDraft(
            Database database,
            DraftRepository drafts,
            WriteDraft writeDraft,
            Editors editors,
            ReadDefinition readDefinition,
            Documents documents,
            Idempotency idempotency,
            Clock clock) {
        this.database = database;
        this.drafts = drafts;
        this.writeDraft = writeDraft;
        this.editors = editors;
        this.readDefinition = readDefinition;
        this.documents = documents;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * Which definition, and which version of it the caller saw.
     *
     * @param basedOn null where the one that is in force now will do
     */
    record Target(String kind, String id, Long basedOn) {}

    DraftView open(Caller caller, String name, String idempotencyKey) {
        UUID tenantId = caller.tenant();
        var draft = Draft.opened(
                tenantId,
                UuidCreator.getTimeOrderedEpoch(),
                name,
                caller.actor().id(),
                clock.instant());
        return database.inTenant(
                tenantId,
                handle -> idempotency.once(
                        handle,
                        tenantId,
                        "draft.open",
                        idempotencyKey,
                        name,
                        DraftView.class,
                        () -> writeDraft.open(handle, draft, caller.actor())));
    }

    DraftView put(Wish wish, Target target, JsonNode body) {
        return change(wish, target, editors.of(target.kind()), body);
    }

    /** The definition is to go. */
    DraftView delete(Wish wish, Target target) {
        return change(wish, target, editors.of(target.kind()), null);
    }

    /** What the draft said about it is forgotten. */
    DraftView forget(Wish wish, Target target) {
        return writeDraft.write(wish, CHANGE, (handle, draft) -> {
            if (!drafts.removeChange(handle, draft, target.kind(), target.id())) {
                throw new Refused(CommonRefusal.NOT_FOUND);
            }
        });
    }

    DraftView discard(Wish wish) {
        return writeDraft.write(wish, DISCARD, (_, _) -> {});
    }

    private <T> DraftView change(Wish wish, Target target, Editor<T> editor, JsonNode body) {
        T definition = body == null ? null : readDefinition.of(editor.kind(), body);
        return writeDraft.write(wish, CHANGE, (handle, draft) -> {
            Document<T> now = now(handle, wish, target, editor);
            if (now == null && definition == null) {
                throw new Refused(CommonRefusal.NOT_FOUND);
            }
            Long basedOn = now == null ? null : now.version();
            var asked = new Asked(wish.caller(), target.id(), basedOn, draft.id());
            editor.check(handle, asked, definition);
            drafts.putChange(
                    handle,
                    draft,
                    new DraftChange(
                            target.kind(),
                            target.id(),
                            basedOn,
                            json(now == null ? null : now.definition()),
                            json(definition),
                            null));
        });
    }

    private static String json(Object definition) {
        return definition == null ? null : Definitions.write(definition);
    }

    /**
     * @return null where there is none
     * @throws Refused {@link PolicyRefusal#CHANGED_MEANWHILE} where the caller saw another version
     */
    private <T> Document<T> now(Handle handle, Wish wish, Target target, Editor<T> editor) {
        Document<T> now = documents
                .find(handle, editor.kind(), wish.caller().tenant(), target.id())
                .orElse(null);
        boolean sawAnother = target.basedOn() != null && (now == null || now.version() != target.basedOn());
        if (sawAnother) {
            throw new Refused(PolicyRefusal.CHANGED_MEANWHILE)
                    .with("document", new DocumentView(target.kind(), target.id()));
        }
        return now;
    }
}
