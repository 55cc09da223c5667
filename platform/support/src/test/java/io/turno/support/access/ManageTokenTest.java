package io.turno.support.access;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.turno.support.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ManageTokenTest {
    private static final UUID APPOINTMENT = UUID.fromString("01900000-0000-7000-8000-000000009001");
    private static final ManageToken TOKENS = signedWith("a secret");

    @Test
    void shouldFitItsAppointmentWhenItIsUntouched() {
        String token = TOKENS.of(APPOINTMENT);

        assertThat(token).matches("[A-Za-z0-9_-]{22}");
        assertThat(signedWith("a secret").fits(APPOINTMENT, token)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("tamperedTokens")
    void shouldBeRefusedWhenOneCharacterIsAnother(String tampered) {
        assertThat(TOKENS.fits(APPOINTMENT, tampered)).isFalse();
    }

    static Stream<String> tamperedTokens() {
        String token = TOKENS.of(APPOINTMENT);
        return IntStream.range(0, token.length())
                .mapToObj(
                        at -> token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1));
    }

    @Test
    void shouldBeRefusedWhenItIsOfAnotherAppointment() {
        String token = TOKENS.of(UUID.fromString("01900000-0000-7000-8000-000000009002"));

        assertThat(TOKENS.fits(APPOINTMENT, token)).isFalse();
    }

    @Test
    void shouldBeRefusedWhenItIsSignedWithAnotherSecret() {
        String token = signedWith("another secret").of(APPOINTMENT);

        assertThat(TOKENS.fits(APPOINTMENT, token)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "é", "A"})
    void shouldBeRefusedWhenItIsNoToken(String token) {
        assertThat(TOKENS.fits(APPOINTMENT, token)).isFalse();
    }

    @Test
    void shouldSayWhichSettingIsMissingWhenThereIsNoSecret() {
        assertThatThrownBy(() -> new ManageToken(Settings.least()))
                .hasMessageContaining("turno.platform.manage-token-secret");
    }

    private static ManageToken signedWith(String secret) {
        return new ManageToken(Settings.with("turno.platform.manage-token-secret", secret));
    }
}
