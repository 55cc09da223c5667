package io.turno.support.access;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SealTest {
    private static final UUID ABOUT = UUID.fromString("01900000-0000-7000-8000-000000009001");
    private static final String TEXT = "ada@example.com: 123456 – رمز";

    private final Seal seal = new Seal("a secret", "letters");

    @Test
    void shouldBeOpenedByWhoSharesTheSecret() {
        // Given
        String sealed = seal.close(TEXT, ABOUT);

        // When
        String opened = new Seal("a secret", "letters").open(sealed, ABOUT);

        // Then
        assertThat(opened).isEqualTo(TEXT);
    }

    @Test
    void shouldLookDifferentEachTimeAndShowNothing() {
        // When
        String sealed = seal.close(TEXT, ABOUT);

        // Then
        assertThat(sealed).matches("[A-Za-z0-9_-]+").isNotEqualTo(seal.close(TEXT, ABOUT));
    }

    @ParameterizedTest(name = "secret {0}, purpose {1}, about {2}")
    @CsvSource({
        "another secret, letters, 01900000-0000-7000-8000-000000009001",
        "a secret, other things, 01900000-0000-7000-8000-000000009001",
        "a secret, letters, 01900000-0000-7000-8000-000000009002"
    })
    void shouldStayShutForEverybodyElse(String secret, String purpose, String about) {
        // Given
        String sealed = seal.close(TEXT, ABOUT);
        var other = new Seal(secret, purpose);

        // When / Then
        assertThatIllegalArgumentException().isThrownBy(() -> other.open(sealed, about));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void shouldRefuseWhatNobodySealed(String text) {
        // When / Then
        assertThatIllegalArgumentException().isThrownBy(() -> seal.open(text, ABOUT));
    }

    @Test
    void shouldNoticeAnyChange() {
        // Given
        String sealed = seal.close(TEXT, ABOUT);
        char last = sealed.charAt(sealed.length() / 2);
        String changed = sealed.substring(0, sealed.length() / 2)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() / 2 + 1);

        // When / Then
        assertThatIllegalArgumentException().isThrownBy(() -> seal.open(changed, ABOUT));
    }
}
