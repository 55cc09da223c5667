package io.turno.branch.arrival;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AppointmentQrTest {
    private static final UUID ID = UUID.fromString("0190a000-0000-7000-8000-00000000abcd");

    @Test
    void shouldReadIdAndToken() {
        // When
        var read = AppointmentQr.read(" turno:" + ID + ":aB-_9\n");

        // Then
        assertThat(read).contains(new AppointmentQr(ID, "aB-_9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AB1234",
                "turno:0190a000-0000-7000-8000-00000000abcd",
                "turno:0190a000-0000-7000-8000-00000000abcd:",
                "turno:not-an-id:token",
                "https://example.com/turno:0190a000-0000-7000-8000-00000000abcd:token",
                "turno:0190a000-0000-7000-8000-00000000abcd:a b"
            })
    void shouldReadNothingFromAnyOtherText(String text) {
        // When
        var read = AppointmentQr.read(text);

        // Then
        assertThat(read).isEmpty();
    }
}
