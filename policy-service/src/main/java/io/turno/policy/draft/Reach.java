package io.turno.policy.draft;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Whose drafts somebody sees: head office and auditors everybody's, managers their own. The others look as if not there. */
@Singleton
class Reach {
    private final DraftRepository drafts;

    Reach(DraftRepository drafts) {
        this.drafts = drafts;
    }

    Draft toRead(Handle handle, Caller caller, UUID draftId) {
        return drafts.find(handle, caller.tenant(), draftId)
                .filter(draft -> sees(caller, draft))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    /** Nobody else changes it until the transaction ends. */
    Draft toChange(Handle handle, Caller caller, UUID draftId) {
        return drafts.lock(handle, caller.tenant(), draftId)
                .filter(draft -> sees(caller, draft))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    /** @return null for everybody's */
    static String creatorsSeenBy(Caller caller) {
        return caller.is(Role.HQ_ADMIN) || caller.is(Role.AUDITOR)
                ? null
                : caller.actor().id();
    }

    private static boolean sees(Caller caller, Draft draft) {
        String creator = creatorsSeenBy(caller);
        return creator == null || creator.equals(draft.createdBy());
    }
}
