package io.turno.hardware;

import java.time.Duration;
import java.util.UUID;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What this gateway is told about its branch; environment names are {@code TURNO_HARDWARE_…}. */
@ConfigMapping(prefix = "turno.hardware")
public interface HardwareConfig {

    /** The branch whose devices these are. Events of other branches are ignored. */
    UUID branchId();

    Led led();

    Signage signage();

    /** How patient the LED driver is; see {@code docs/devices.md}. */
    interface Led {
        /** How long to wait for a TCP connection. */
        @WithDefault("2S")
        Duration connectTimeout();

        /** How long to wait for the answer to a frame before it is sent again. */
        @WithDefault("500MS")
        Duration answerTimeout();

        /** How often one frame is sent before the device counts as gone. */
        @WithDefault("3")
        int transmissions();

        /** How often an idle device is asked how it is. */
        @WithDefault("10S")
        Duration statusInterval();

        /** The wait between two connection attempts starts at a second, doubles, and ends here. */
        @WithDefault("30S")
        Duration longestPause();
    }

    /** The lobby screens. */
    interface Signage {
        /** How many waiting tickets a screen is told of. */
        @WithDefault("10")
        int comingUp();

        /** An idle stream carries a comment this often, so that a screen and a proxy know it is alive. */
        @WithDefault("15S")
        Duration keepAlive();
    }
}
