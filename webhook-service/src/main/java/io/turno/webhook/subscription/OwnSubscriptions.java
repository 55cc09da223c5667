package io.turno.webhook.subscription;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Who reaches which subscription: headquarters all of the organisation, a partner the own ones. */
@Singleton
public class OwnSubscriptions {
    private final SubscriptionRepository subscriptions;

    OwnSubscriptions(SubscriptionRepository subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** @throws Refused {@link CommonRefusal#NOT_FOUND}, also where it is somebody else's */
    public Subscription one(Handle handle, Caller caller, UUID id) {
        return subscriptions
                .find(handle, caller.tenant(), id)
                .filter(found -> caller.is(Role.HQ_ADMIN)
                        || found.owner().equals(caller.actor().id()))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }
}
