package io.turno.support.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.turno.contracts.event.EventJson;

/**
 * Objects with many columns, between their class and their row: {@code to_jsonb(row)} on the way out,
 * {@code jsonb_populate_record} on the way in. Fields in camel case are columns in snake case.
 */
public final class JsonRows {
    private static final ObjectMapper MAPPER =
            EventJson.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    private JsonRows() {}

    /** The object, or the list of objects, as the database reads it. */
    public static String write(Object row) {
        try {
            return MAPPER.writeValueAsString(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A row does not fit its class: " + type.getSimpleName(), impossible);
        }
    }
}
