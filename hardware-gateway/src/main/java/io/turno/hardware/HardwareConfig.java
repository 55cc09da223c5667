package io.turno.hardware;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What this gateway is told about its branch; environment names are {@code TURNO_HARDWARE_…}. */
@ConfigMapping(prefix = "turno.hardware")
public interface HardwareConfig {

    /** The branch whose devices these are. Events of other branches are ignored. */
    UUID branchId();

    Line line();

    Keypad keypad();

    Printer printer();

    Health health();

    Signage signage();

    /** How patient the drivers of LEDs and keypads are; see {@code docs/devices.md}. */
    interface Line {
        /** How long to wait for a TCP connection, also to a printer. */
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

        /** How often a keypad on a serial line is given its turn to speak. */
        @WithDefault("100MS")
        Duration pollInterval();
    }

    /** The operators' keypads. */
    interface Keypad {
        /** How long the display shows why a key was refused. */
        @WithDefault("4S")
        Duration problemShown();
    }

    /** The ticket printers. */
    interface Printer {
        /** How long to wait for the answer to a question; three in vain, and the printer counts as gone. */
        @WithDefault("1S")
        Duration answerTimeout();

        /** How often an idle printer is asked how it is. */
        @WithDefault("5S")
        Duration statusInterval();

        /** A slip that could not be printed for this long is dropped: nobody waits for it any more. */
        @WithDefault("10M")
        Duration jobKept();

        /** Dots of a printed line: 576 on paper of 80 mm, 384 on paper of 58 mm. */
        @WithDefault("576")
        int dotsPerLine();

        /** An image file on top of each slip, black on white; Turno's own where none is given. */
        Optional<Path> logo();
    }

    /** When somebody is told that a device needs them. */
    interface Health {
        /** A device counts as silent after not answering for so long. */
        @WithDefault("1M")
        Duration silentAfter();

        /** How often that is looked at. */
        @WithDefault("1S")
        Duration checkInterval();
    }

    /** The lobby screens and the counters' screens. */
    interface Signage {
        /** How many waiting tickets a screen is told of. */
        @WithDefault("10")
        int comingUp();

        /** How many waiting tickets the screen of a counter is told of. */
        @WithDefault("3")
        int comingUpAtCounter();

        /** For how long after a visit the screen of its counter asks how it was. */
        @WithDefault("45S")
        Duration feedbackShown();

        /** An idle stream carries a comment this often, so that a screen and a proxy know it is alive. */
        @WithDefault("15S")
        Duration keepAlive();
    }
}
