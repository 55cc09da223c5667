package io.turno.policy.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.turno.contracts.event.EventJson;

/** Definitions as the database keeps them. */
public final class Definitions {
    private Definitions() {}

    public static String write(Object definition) {
        try {
            return EventJson.mapper().writeValueAsString(definition);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param json as {@link #write} made it */
    public static <T> T read(String json, Kind<T> kind) {
        try {
            return EventJson.mapper().readValue(json, kind.definition());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A definition does not fit its class: " + kind.name(), impossible);
        }
    }
}
