package io.turno.hardware.signage;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.turno.hardware.device.DeviceHealth;

/** Which screens hold a stream: that is how they are seen. */
@Singleton
class ScreenPresence {
    private final Clock clock;
    private final Map<UUID, Seen> screens = new ConcurrentHashMap<>();

    ScreenPresence(Clock clock) {
        this.clock = clock;
    }

    /** @param streams a screen that reloads holds two for a moment */
    private record Seen(int streams, DeviceHealth health) {
        static final Seen NEVER = new Seen(0, DeviceHealth.UNKNOWN);
    }

    void came(UUID device) {
        screens.compute(device, (id, before) -> {
            Seen seen = before == null ? Seen.NEVER : before;
            return new Seen(seen.streams() + 1, seen.health().seen(clock.instant()));
        });
    }

    void went(UUID device) {
        screens.computeIfPresent(device, (id, seen) -> {
            DeviceHealth last = seen.health().seen(clock.instant());
            boolean gone = seen.streams() == 1;
            return new Seen(seen.streams() - 1, gone ? last.lost("stream closed", clock.instant()) : last);
        });
    }

    /** While a stream is open, the screen is seen all the time. */
    DeviceHealth health(UUID device) {
        Seen seen = screens.getOrDefault(device, Seen.NEVER);
        return seen.streams() > 0 ? seen.health().seen(clock.instant()) : seen.health();
    }
}
