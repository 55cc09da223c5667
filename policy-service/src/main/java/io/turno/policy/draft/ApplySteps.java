package io.turno.policy.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.BranchPlan;
import io.turno.policy.PolicyRefusal;
import io.turno.policy.document.Definitions;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.document.Kind;
import io.turno.policy.draft.Stale.StaleDocumentView;
import io.turno.policy.edit.Asked;
import io.turno.policy.edit.Editor;
import io.turno.policy.plan.PublishPlans;
import io.turno.support.access.Caller;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Writes many definitions at once and publishes every plan that they change, in one transaction. */
@Singleton
class ApplySteps {
    private final Editors editors;
    private final Documents documents;
    private final PublishPlans publishPlans;

    ApplySteps(Editors editors, Documents documents, PublishPlans publishPlans) {
        this.editors = editors;
        this.documents = documents;
        this.publishPlans = publishPlans;
    }

    /** Told of each step that is done. */
    @FunctionalInterface
    interface Done {
        /** @param version that came of it; null where the definition is gone */
        void with(Step step, Long version);
    }

    /**
     * Call it under the lock of the tenant.
     *
     * @return the plans that were published
     * @throws Refused {@link PolicyRefusal#CHANGED_MEANWHILE}, naming each definition that is not what it was; or what the
     *     direct call refuses, with the definition in {@code document}
     */
    List<BranchPlan> apply(Handle handle, Caller caller, UUID draftId, List<Step> steps, Done done) {
        mustBeAsTheyWere(handle, caller.tenant(), steps);
        for (Step step : editors.inOrder(steps)) {
            var asked = new Asked(caller, step.documentId(), step.version(), draftId);
            done.with(step, one(handle, editors.of(step.kind()), asked, step));
        }
        return publishPlans.ofAllBranches(handle, caller.tenant());
    }

    private void mustBeAsTheyWere(Handle handle, UUID tenantId, List<Step> steps) {
        var stale = new ArrayList<StaleDocumentView>();
        for (Step step : steps) {
            Stale.of(step, editors.of(step.kind()).kind(), now(handle, tenantId, step))
                    .ifPresent(stale::add);
        }
        if (!stale.isEmpty()) {
            throw new Refused(PolicyRefusal.CHANGED_MEANWHILE).with("documents", stale);
        }
    }

    private Optional<? extends Document<?>> now(Handle handle, UUID tenantId, Step step) {
        return documents.find(handle, editors.of(step.kind()).kind(), tenantId, step.documentId());
    }

    private static <T> Long one(Handle handle, Editor<T> editor, Asked asked, Step step) {
        try {
            return written(handle, editor, asked, step);
        } catch (Refused refused) {
            throw refused.with("document", new DocumentView(step.kind(), step.documentId()));
        }
    }

    private static <T> Long written(Handle handle, Editor<T> editor, Asked asked, Step step) {
        if (step.deletes()) {
            if (step.back()) {
                editor.retract(handle, asked);
            } else {
                editor.delete(handle, asked);
            }
            return null;
        }
        Kind<T> kind = editor.kind();
        return editor.put(handle, asked, Definitions.read(step.to(), kind)).version();
    }

    /** Which definition a refusal is about. */
    record DocumentView(String kind, String id) {}
}
