package io.turno.support.version;

import io.turno.support.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VersionsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"\"7\", 7", "7, 7", "' \"12\" ', 12"})
    void shouldReadTheVersionWhenItIsAnEtag(String header, long version) {
        assertThat(Versions.ofIfMatch(header)).isEqualTo(version);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "*"})
    void shouldTakeAnyVersionWhenNoneIsNamed(String header) {
        assertThat(Versions.ofIfMatch(header)).isNull();
    }

    /** Weak tags never match in If-Match (RFC 9110, 13.1.1). */
    @ParameterizedTest
    @ValueSource(strings = {"W/\"7\"", "\"seven\"", "\"7\", \"8\"", "-1", "\"9999999999999999999\""})
    void shouldRefuseWhenItIsNoEtagOfOurs(String header) {
        assertThatThrownBy(() -> Versions.ofIfMatch(header)).isInstanceOf(Refused.class);
    }

    @Test
    void shouldAnswer201WhenItIsTheFirstVersion() {
        // When
        var first = Versions.written("view", 1);
        var second = Versions.written("view", 2);

        // Then
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(first.getEntityTag().getValue()).isEqualTo("1");
        assertThat(second.getStatus()).isEqualTo(200);
        assertThat(second.getEntity()).isEqualTo("view");
    }
}
