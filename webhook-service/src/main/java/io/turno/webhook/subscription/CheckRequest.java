package io.turno.webhook.subscription;

import java.util.ArrayList;

import jakarta.inject.Singleton;

import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import io.turno.webhook.WebhookRefusal;
import io.turno.webhook.endpoint.Targets;
import io.turno.webhook.endpoint.Verdict.Objection;

/** Whether a subscription may be as somebody wants it. Looks its host name up, so it is asked before a transaction begins. */
@Singleton
class CheckRequest {
    private final Targets targets;

    CheckRequest(Targets targets) {
        this.targets = targets;
    }

    /**
     * Passes, or throws.
     *
     * @throws Refused {@link CommonRefusal#INVALID} with all that is wrong, or {@link WebhookRefusal#BRANCHES_NEEDED}
     */
    void check(Caller caller, SubscriptionRequest request) {
        var wrong = new ArrayList<FieldError>();
        if (targets.check(request.url()) instanceof Objection objection) {
            wrong.add(new FieldError("/url", objection.what()));
        }
        request.events().stream()
                .filter(event -> !ToldEvents.include(event))
                .forEach(event -> wrong.add(new FieldError(
                        "/events",
                        event + " is neither a type like turno.ticket.called.v1 nor a family like turno.ticket.*")));
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong.toArray(FieldError[]::new));
        }
        if (!isWithinReach(caller, request)) {
            throw new Refused(WebhookRefusal.BRANCHES_NEEDED);
        }
    }

    private static boolean isWithinReach(Caller caller, SubscriptionRequest request) {
        boolean named = !request.branchesOrAll().isEmpty()
                && request.branchesOrAll().stream().allMatch(caller::reaches);
        return named || caller.is(Role.HQ_ADMIN);
    }
}
