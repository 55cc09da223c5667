package io.turno.policy.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.BranchPlan;
import io.turno.policy.draft.PublicationView.PlanVersionView;
import io.turno.policy.draft.WriteDraft.Move;
import io.turno.policy.draft.WriteDraft.Wish;
import io.turno.policy.plan.PublishPlans;
import io.turno.support.access.Caller;
import io.turno.support.data.Database;
import org.jdbi.v3.core.Handle;

/** Puts all changes of a draft into force at once, and takes them back at once. */
@Singleton
class PublishDraft {
    private static final Move PUBLISH = new Move("draft.published", DraftState.OPEN, DraftState.PUBLISHED);
    private static final Move ROLL_BACK = new Move("draft.rolled-back", DraftState.PUBLISHED, DraftState.ROLLED_BACK);

    private final Database database;
    private final DraftRepository drafts;
    private final WriteDraft writeDraft;
    private final ApplySteps applySteps;
    private final PublishPlans publishPlans;

    PublishDraft(
            Database database,
            DraftRepository drafts,
            WriteDraft writeDraft,
            ApplySteps applySteps,
            PublishPlans publishPlans) {
        this.database = database;
        this.drafts = drafts;
        this.writeDraft = writeDraft;
        this.applySteps = applySteps;
        this.publishPlans = publishPlans;
    }

    PublicationView publish(Wish wish) {
        return inOneGo(
                wish,
                (handle, draft) -> {
                    List<Step> steps = drafts.changes(handle, draft).stream()
                            .map(DraftChange::forward)
                            .toList();
                    return applySteps.apply(
                            handle,
                            wish.caller(),
                            draft.id(),
                            steps,
                            (step, version) -> drafts.notePublished(handle, draft, step, version));
                },
                PUBLISH);
    }

    /** What was before is in force again; refused where somebody has changed one of the definitions since. */
    PublicationView rollBack(Wish wish) {
        return inOneGo(
                wish,
                (handle, draft) -> {
                    List<Step> steps = drafts.changes(handle, draft).stream()
                            .map(DraftChange::back)
                            .toList();
                    return applySteps.apply(handle, wish.caller(), draft.id(), steps, (_, _) -> {});
                },
                ROLL_BACK);
    }

    @FunctionalInterface
    private interface Application {
        List<BranchPlan> of(Handle handle, Draft draft);
    }

    private PublicationView inOneGo(Wish wish, Application application, Move move) {
        Caller caller = wish.caller();
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> {
            publishPlans.oneAtATime(handle, tenantId);
            var published = new ArrayList<PlanVersionView>();
            DraftView view = writeDraft.write(handle, wish, move, (transaction, draft) -> application
                    .of(transaction, draft)
                    .forEach(plan -> published.add(new PlanVersionView(plan.branchId(), plan.version()))));
            return new PublicationView(view, List.copyOf(published));
        });
    }
}
