package io.turno.webhook.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A subscription as it is.
 *
 * @param statusReason why it is paused or disabled
 * @param failingSince first failure since the last success
 * @param secret only in the answer to its making, and to a rotation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionView(
        UUID id,
        String url,
        List<String> events,
        List<UUID> branches,
        boolean ordered,
        Subscription.Status status,
        String statusReason,
        Instant failingSince,
        long version,
        String secret) {
    static SubscriptionView of(Subscription subscription, String secret) {
        return new SubscriptionView(
                subscription.id(),
                subscription.url(),
                subscription.events(),
                subscription.branches(),
                subscription.ordered(),
                subscription.status(),
                subscription.statusReason(),
                subscription.failingSince(),
                subscription.version(),
                secret);
    }
}
