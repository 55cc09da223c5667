package io.turno.sandbox.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;

/**
 * A message as it arrived.
 *
 * @param channel {@code email} or {@code sms}
 * @param to the one recipient of this copy
 * @param subject null for an SMS
 * @param text null where a mail has only HTML
 * @param html null where there is none
 * @param receivedAt by the suite's clock
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(
        UUID id,
        String channel,
        String from,
        String to,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        Instant receivedAt) {
    static final String EMAIL = "email";
    static final String SMS = "sms";

    /** @param text null where it isn't text */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Attachment(String name, String contentType, String text) {}

    public Message {
        attachments = List.copyOf(attachments);
    }

    public static Message sms(String from, String to, String text, Instant receivedAt) {
        return new Message(UuidCreator.getTimeOrderedEpoch(), SMS, from, to, null, text, null, List.of(), receivedAt);
    }
}
