package io.turno.notification.sms;

import java.net.URI;
import java.util.UUID;

/**
 * Where Twilio reports on a message. The message's id is part of the address, which Twilio signs, so a report finds its
 * message even where it is quicker than our own note of Twilio's id.
 *
 * @param base of this service, as seen from outside
 */
record CallbackAddress(URI base) {
    static final String PATH = "/callbacks/twilio";
    static final String MESSAGE = "message";

    String of(UUID messageId) {
        return base.toString().replaceAll("/+$", "") + PATH + "?" + MESSAGE + "=" + messageId;
    }
}
