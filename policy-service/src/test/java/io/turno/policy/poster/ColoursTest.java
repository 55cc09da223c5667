package io.turno.policy.poster;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ColoursTest {

    @ParameterizedTest
    @CsvSource({"#000000,#ffffff", "#ffffff,#000000", "#1f4fd8,#ffffff", "#f2b705,#000000", "#0a5c36,#ffffff"})
    void shouldWriteInWhatIsReadMoreEasily(String background, String expected) {
        assertThat(Colours.on(background)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"#0a5c36,#0a5c36", "#ffff00,#1d2433", "#ffffff,#1d2433"})
    void shouldNotWriteOnPaperInWhatCanHardlyBeSeen(String colour, String expected) {
        assertThat(Colours.onPaper(colour)).isEqualTo(expected);
    }

    @Test
    void shouldMeasureContrastAsTheGuidelinesDo() {
        assertThat(Colours.contrast("#000000", "#ffffff")).isCloseTo(21, Offset.offset(0.001));
        assertThat(Colours.contrast("#777777", "#ffffff")).isCloseTo(4.48, Offset.offset(0.01));
        assertThat(Colours.contrast("#123456", "#123456")).isEqualTo(1);
    }
}
