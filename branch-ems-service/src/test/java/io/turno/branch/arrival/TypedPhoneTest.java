package io.turno.branch.arrival;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedPhoneTest {

    @ParameterizedTest
    @CsvSource({
        "07400 123456, GB",
        "+44 7400 123456, ES",
        "0044 7400-123-456, GB",
        "(07400) 123 456, GB",
    })
    void shouldBeTheSameNumberHoweverItIsTyped(String typed, String country) {
        // When
        var normal = new TypedPhone(typed).normal(country);

        // Then
        assertThat(normal).contains("+447400123456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "12", "+44"})
    void shouldBeNoNumberWhereNoneCanExist(String typed) {
        // When
        var normal = new TypedPhone(typed).normal("GB");

        // Then
        assertThat(normal).isEmpty();
    }

    @Test
    void shouldNotShowItself() {
        // When
        String shown = new TypedPhone("07400 123456").toString();

        // Then
        assertThat(shown).doesNotContain("7400");
    }
}
