package io.turno.testkit.events;

import java.util.stream.Stream;

import io.turno.contracts.event.EventData;
import io.turno.contracts.event.EventType;
import io.turno.contracts.event.EventTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SamplesTest {
    /** Published by nobody. */
    @EventType("turno.nobody.knows.v1")
    record Unknown() implements EventData {}

    static Stream<Class<? extends EventData>> types() {
        return EventTypes.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldGiveASampleOfEachType(Class<? extends EventData> type) {
        assertThat(Samples.of(type)).isInstanceOf(type).hasNoNullFieldsOrProperties();
    }

    @Test
    void shouldSaySoWhenATypeHasNoSample() {
        assertThatThrownBy(() -> Samples.of(Unknown.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("turno.nobody.knows.v1");
    }
}
