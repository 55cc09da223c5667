package io.turno.booking;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of booking-service; environment names are {@code TURNO_BOOKING_…}. */
@ConfigMapping(prefix = "turno.booking")
public interface BookingConfig {

    Hold hold();

    /** How long after its end a booked appointment that no branch ever converted becomes a no-show. */
    @WithDefault("2H")
    Duration neverConvertedAfter();

    /** How long a request to convert waits for the branch before it answers 202. */
    @WithDefault("5S")
    Duration conversionPatience();

    /**
     * The right-hand side of calendar UIDs: that of notification-service, so that what a member of staff gets by mail and by
     * feed is one event. Calendars know appointments by it, so it never changes.
     */
    @WithDefault("turno.local")
    String domain();

    /** How long a place is kept for somebody who is still filling in a form. */
    interface Hold {
        @WithDefault("10M")
        Duration lives();

        /** At a kiosk. */
        @WithDefault("3M")
        Duration livesAtKiosk();

        /** In a conversation (WhatsApp, Telegram, chat bot, SMS). */
        @WithDefault("15M")
        Duration livesInConversation();
    }
}
