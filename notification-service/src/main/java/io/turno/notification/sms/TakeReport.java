package io.turno.notification.sms;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.notification.message.Message;
import io.turno.notification.message.MessageRepository;
import io.turno.notification.message.Settlement;
import io.turno.support.data.Database;
import org.jdbi.v3.core.Handle;

/** Takes in how a message fares, as often and in whatever order the provider says so. */
@Singleton
class TakeReport {
    private final Database database;
    private final MessageRepository messages;
    private final Settlement settlement;

    TakeReport(Database database, MessageRepository messages, Settlement settlement) {
        this.database = database;
        this.messages = messages;
        this.settlement = settlement;
    }

    /**
     * Reports about messages that are forgotten meanwhile change nothing.
     *
     * @param status Twilio's word; steps on the way ({@code queued}, {@code sent}, …) are no news
     * @param errorCode Twilio's error number, null where there is none
     */
    void take(UUID messageId, String status, String errorCode) {
        database.acrossTenants(handle -> {
            messages.byId(handle, messageId).ifPresent(message -> take(handle, message, status, errorCode));
            return messageId;
        });
    }

    private void take(Handle handle, Message message, String status, String errorCode) {
        switch (status) {
            case "delivered", "read" -> settlement.delivered(handle, message);
            case "undelivered", "failed" -> settlement.undelivered(handle, message, "twilio-" + errorCode);
            default -> {}
        }
    }
}
