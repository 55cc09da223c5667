package io.turno.booking.file;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What may be attached; environment names are {@code TURNO_BOOKING_FILES_…}. */
@ConfigMapping(prefix = "turno.booking.files")
public interface FileConfig {

    /** The largest file; no more than {@code quarkus.http.limits.max-body-size}. */
    @WithDefault("10M")
    MemorySize largest();

    /** How long an upload waits for the booking that names it. */
    @WithDefault("24H")
    Duration unusedFor();
}
