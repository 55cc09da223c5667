package io.turno.policy.user;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TemporaryPasswordTest {

    @Test
    void shouldBeReadableAndNeverTheSame() {
        // When
        var passwords =
                IntStream.range(0, 1000).mapToObj(_ -> TemporaryPassword.next()).toList();

        // Then
        assertThat(passwords).doesNotHaveDuplicates().allMatch(one -> one.matches("(\\w{4}-){3}\\w{4}"));
        assertThat(passwords).noneMatch(one -> one.matches(".*[0O1lI].*"));
    }
}
