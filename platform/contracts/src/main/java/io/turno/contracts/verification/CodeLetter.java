package io.turno.contracts.verification;

import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.turno.contracts.event.EventJson;

/**
 * A one-time code and where it goes; never in the clear outside a service's memory.
 *
 * @param channel {@code email} or {@code sms}
 * @param contact an email address in lower case, or a number in E.164
 * @param code six digits
 * @param language BCP 47 tag of the reader's language
 */
public record CodeLetter(String channel, String contact, String code, String language) {
    public CodeLetter {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(language, "language");
    }

    /** As it is sealed. */
    public String toJson() {
        try {
            return EventJson.mapper().writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalArgumentException where that is no letter; it does not say what was there instead */
    public static CodeLetter ofJson(String json) {
        try {
            return EventJson.mapper().readValue(json, CodeLetter.class);
        } catch (JsonProcessingException | NullPointerException misfit) {
            throw new IllegalArgumentException("Not a letter with a code");
        }
    }

    /** Neither codes nor personal data get into logs. */
    @Override
    public String toString() {
        return "CodeLetter[masked]";
    }
}
