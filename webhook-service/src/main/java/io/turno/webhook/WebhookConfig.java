package io.turno.webhook;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of webhook-service; environment names are {@code TURNO_WEBHOOK_…}. */
@ConfigMapping(prefix = "turno.webhook")
public interface WebhookConfig {

    /** What the secrets of subscriptions are encrypted under in the database. Without it the service does not start. */
    Optional<String> encryptionKey();

    /** True only in the sandbox: targets may be on this machine, and speak plain HTTP. */
    @WithDefault("false")
    boolean allowPrivateTargets();

    /** How long a call may take, from the connection to the end of the answer. */
    @WithDefault("15S")
    Duration timeout();

    /** How many calls of one subscription may be under way, so that a slow endpoint holds nobody else up. */
    @WithDefault("4")
    int callsPerSubscription();

    /** How many calls of all subscriptions together this instance may have under way. */
    @WithDefault("200")
    int callsAtOnce();

    /** How long the old secret signs beside the new one after a rotation. */
    @WithDefault("24H")
    Duration rotationOverlap();

    /** An endpoint that has failed this long without a success is disabled. */
    @WithDefault("5D")
    Duration disableAfter();
}
