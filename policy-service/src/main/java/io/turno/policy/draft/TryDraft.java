package io.turno.policy.draft;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.BranchPlan;
import io.turno.policy.plan.PublishPlans;
import io.turno.support.access.Caller;
import io.turno.support.data.Database;
import org.jdbi.v3.core.Handle;

/**
 * The dry run: does what publishing does, keeps the plans that come of it, and undoes everything before the transaction ends.
 * So it can't disagree with the publication. Only then booking is asked, while nobody waits for a lock.
 */
@Singleton
class TryDraft {
    private static final String BEFORE = "before";

    private final Database database;
    private final DraftRepository drafts;
    private final Reach reach;
    private final ApplySteps applySteps;
    private final PublishPlans publishPlans;
    private final AskBooking askBooking;

    TryDraft(
            Database database,
            DraftRepository drafts,
            Reach reach,
            ApplySteps applySteps,
            PublishPlans publishPlans,
            AskBooking askBooking) {
        this.database = database;
        this.drafts = drafts;
        this.reach = reach;
        this.applySteps = applySteps;
        this.publishPlans = publishPlans;
        this.askBooking = askBooking;
    }

    private record Candidates(Draft draft, List<BranchPlan> plans) {}

    /** @param authorization the caller's, for booking */
    DryRunView run(Caller caller, UUID draftId, String authorization) {
        UUID tenantId = caller.tenant();
        Candidates candidates = database.inTenant(tenantId, handle -> {
            publishPlans.oneAtATime(handle, tenantId);
            Draft draft = reach.toRead(handle, caller, draftId);
            draft.mustBe(DraftState.OPEN);
            return new Candidates(draft, plans(handle, caller, draft));
        });
        List<ImpactView> branches = candidates.plans().stream()
                .map(plan -> askBooking.impact(authorization, plan))
                .toList();
        return new DryRunView(draftId, candidates.draft().version(), branches);
    }

    private List<BranchPlan> plans(Handle handle, Caller caller, Draft draft) {
        List<Step> steps =
                drafts.changes(handle, draft).stream().map(DraftChange::forward).toList();
        handle.savepoint(BEFORE);
        List<BranchPlan> plans = applySteps.apply(handle, caller, draft.id(), steps, (_, _) -> {});
        handle.rollbackToSavepoint(BEFORE);
        return plans;
    }
}
