package io.turno.testkit.events;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.turno.contracts.event.EventData;
import io.turno.contracts.event.EventJson;

/**
 * The golden sample of each type of event, as the contracts publish it: complete, and what a reader must understand. A
 * consumer that takes in the sample agrees with every producer.
 */
public final class Samples {
    private Samples() {}

    /** @throws IllegalArgumentException where the type has no published sample */
    public static <T extends EventData> T of(Class<T> type) {
        return EventJson.read(json(type), type);
    }

    /** The sample as it travels, UTF-8. */
    public static byte[] json(Class<? extends EventData> type) {
        String name = "/samples/" + EventData.typeOf(type) + ".json";
        try (var sample = EventData.class.getResourceAsStream(name)) {
            if (sample == null) {
                throw new IllegalArgumentException("No published sample: " + name);
            }
            return sample.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
