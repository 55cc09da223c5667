package io.turno.branch.live;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.turno.contracts.event.EventJson;

/** Bodies of live events, in the form of the rest of the API. */
public final class LiveJson {
    private LiveJson() {}

    public static String of(Object view) {
        try {
            return new String(EventJson.mapper().writeValueAsBytes(view), StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
