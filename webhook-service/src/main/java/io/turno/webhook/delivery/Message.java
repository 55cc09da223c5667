package io.turno.webhook.delivery;

import java.time.Instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.turno.contracts.event.EventJson;

/** The body of a call as Standard Webhooks has it. */
record Message(String type, Instant timestamp, Object data) {

    /** @param timestamp when it became true, not when it is sent: a repeated call has the same body */
    static String of(String type, Instant timestamp, Object data) {
        try {
            return EventJson.mapper().writeValueAsString(new Message(type, timestamp, data));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
