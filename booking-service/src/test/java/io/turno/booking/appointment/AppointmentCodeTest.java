package io.turno.booking.appointment;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AppointmentCodeTest {

    @Test
    void shouldNeverContainLettersThatLookLikeDigits() {
        // Given
        var random = new Random(7);

        // When
        var codes = random.ints(10_000)
                .mapToObj(seed -> AppointmentCode.random(new Random(seed)))
                .map(AppointmentCode::value);

        // Then
        assertThat(codes).allMatch(code -> code.matches("[A-HJ-NPR-Z]{2}[0-9]{4}"));
    }

    @Test
    void shouldReadWhatPeopleType() {
        assertThat(AppointmentCode.normal(" ab-12 34")).isEqualTo("AB1234");
    }

    @Test
    void shouldRefuseAnotherShape() {
        assertThatThrownBy(() -> new AppointmentCode("AO1234")).isInstanceOf(IllegalArgumentException.class);
    }
}
