package io.turno.webhook;

import java.time.Duration;
import java.util.Map;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The configuration as it is in some place. */
public final class ConfigOf {
    private ConfigOf() {}

    public static WebhookConfig production() {
        return of(Map.of());
    }

    public static WebhookConfig sandbox() {
        return of(Map.of("turno.webhook.allow-private-targets", "true"));
    }

    /** The sandbox with little patience. */
    public static WebhookConfig impatient() {
        return of(Map.of("turno.webhook.allow-private-targets", "true", "turno.webhook.timeout", "500MS"));
    }

    private static WebhookConfig of(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(WebhookConfig.class)
                .withConverter(Duration.class, 300, new DurationConverter())
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(WebhookConfig.class);
    }
}
