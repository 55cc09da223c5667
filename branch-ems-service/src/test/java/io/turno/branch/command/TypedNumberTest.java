package io.turno.branch.command;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedNumberTest {
    private static final List<String> WAITING = List.of("A017", "A107", "C007", "A007", "M1001");

    @ParameterizedTest
    @CsvSource({"7, C007", "007, C007", "17, A017", "107, A107", "1001, M1001", "01, M1001", "5,", "0,"})
    void shouldMeanTheExactNumberBeforeOneThatOnlyEndsSo(String digits, String number) {
        // When
        var meant = new TypedNumber(digits).among(WAITING);

        // Then
        assertThat(meant.orElse(null)).isEqualTo(number);
    }
}
