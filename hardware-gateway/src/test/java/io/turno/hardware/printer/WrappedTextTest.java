package io.turno.hardware.printer;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WrappedTextTest {

    @ParameterizedTest
    @CsvSource({
        "one two,9,one two",
        "one two,7,one two",
        "one two,6,one|two",
        "one two three,7,one two|three",
        "extraordinary day,5,extra|ordin|ary|day",
        "abcdef,3,abc|def",
        "'',9,''",
        "'  a   b ',9,a b",
        "'a\u0010\u0004b',9,a b",
    })
    void shouldBreakBetweenWordsWhereItCan(String text, int columns, String lines) {
        assertThat(WrappedText.lines(text, columns)).isEqualTo(List.of(lines.split("\\|", -1)));
    }
}
