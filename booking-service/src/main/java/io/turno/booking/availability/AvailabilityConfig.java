package io.turno.booking.availability;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How free starts are cached and told; environment names are {@code TURNO_BOOKING_AVAILABILITY_…}. */
@ConfigMapping(prefix = "turno.booking.availability")
public interface AvailabilityConfig {

    /** Memory of one instance for the months it keeps, in bytes. */
    @WithDefault("67108864")
    long heapBytes();

    /** After this long a copy is made anew, even where nobody told of a change. */
    @WithDefault("30S")
    Duration copiesLive();

    /** The same, while this instance can't hear the others, so that it may miss what they tell. */
    @WithDefault("1S")
    Duration copiesLiveUnheard();

    /** An instance that doesn't hear its own heartbeat for so long in Redis says that it can't hear the others. */
    @WithDefault("2S")
    Duration deafAfter();

    /** How often the heartbeat is sent, a lost Redis is tried again, and streams are looked after while it is away. */
    @WithDefault("500MS")
    Duration heartbeat();

    /** How often an open stream is shown to be alive, and follows the time that passes. */
    @WithDefault("15S")
    Duration keepAlive();
}
