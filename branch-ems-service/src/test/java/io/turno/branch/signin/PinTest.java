package io.turno.branch.signin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PinTest {

    @ParameterizedTest
    @CsvSource({"000000, true", "123456, true", "987654, true", "112233, false", "135790, false"})
    void shouldKnowWhatAnybodyWouldTryFirst(String digits, boolean guessable) {
        // When
        boolean found = new Pin(digits).isGuessable();

        // Then
        assertThat(found).isEqualTo(guessable);
    }

    @Test
    void shouldFitOnlyItsOwnHashUnderItsOwnPepper() {
        // Given
        var pin = new Pin("135790");

        // When
        String hash = pin.hash("pepper");

        // Then
        assertThat(hash).startsWith("$argon2id$").doesNotContain("135790");
        assertThat(pin.fits(hash, "pepper")).isTrue();
        assertThat(pin.fits(hash, "salt")).isFalse();
        assertThat(new Pin("135791").fits(hash, "pepper")).isFalse();
    }

    @Test
    void shouldNotShowItself() {
        // When
        String shown = new Pin("135790").toString();

        // Then
        assertThat(shown).doesNotContain("135790");
    }
}
