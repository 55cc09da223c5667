package io.turno.hardware;

import java.time.Duration;
import java.util.Map;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The configuration of London's gateway, for what runs without a service around it. */
public final class TestSettings {
    private TestSettings() {}

    /** @param changes of the defaults */
    public static HardwareConfig of(Map<String, String> changes) {
        return new SmallRyeConfigBuilder()
                .withMapping(HardwareConfig.class)
                .withDefaultValue("turno.hardware.branch-id", Branch.LONDON.toString())
                .withSources(new PropertiesConfigSource(changes, "test", 100))
                .withConverter(Duration.class, 300, new DurationConverter())
                .build()
                .getConfigMapping(HardwareConfig.class);
    }
}
