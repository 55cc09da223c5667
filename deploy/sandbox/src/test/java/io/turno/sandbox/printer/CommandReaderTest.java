package io.turno.sandbox.printer;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandReaderTest {
    private static final byte[] BEGINNINGS = {0x10, 0x1B, 0x1D, 4, '(', 'k', 'v', '0', 'V', 1, 0};

    /** Whatever came before, after so many letters the printer hears commands again: images have an end. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void shouldSurviveWhenAnyBytesCome(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var reader = new CommandReader();
        for (int i = 0; i < 200_000; i++) {
            boolean likely = random.nextInt(3) > 0;
            reader.take(likely ? BEGINNINGS[random.nextInt(BEGINNINGS.length)] : (byte) random.nextInt());
        }
        byte[] letters = new byte[1 << 20];
        Arrays.fill(letters, (byte) 'x');
        for (byte letter : letters) {
            reader.take(letter);
        }

        assertThat(reader.take((byte) '\n')).contains(new Command.LineFeed());
    }
}
