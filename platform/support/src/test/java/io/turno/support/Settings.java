package io.turno.support;

import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.turno.support.web.WebConfig;

/** A service's settings, read the way a service reads them. */
public final class Settings {
    private static final int ORDINAL = 100;

    private Settings() {}

    /** Only what has no default. */
    public static PlatformConfig least() {
        return with(Map.of());
    }

    public static PlatformConfig with(String name, String value) {
        return with(Map.of(name, value));
    }

    public static PlatformConfig with(Map<String, String> more) {
        var settings = new HashMap<>(Map.of(
                "turno.platform.database.url", "jdbc:postgresql://127.0.0.1:5433/support",
                "turno.platform.database.user", "support_app",
                "turno.platform.database.owner", "support_owner"));
        settings.putAll(more);
        return read(PlatformConfig.class, settings);
    }

    /** Of a service that serves screens. */
    public static WebConfig web(Map<String, String> settings) {
        return read(WebConfig.class, settings);
    }

    private static <T> T read(Class<T> mapping, Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(mapping)
                .withSources(new PropertiesConfigSource(settings, "test", ORDINAL))
                .build()
                .getConfigMapping(mapping);
    }
}
