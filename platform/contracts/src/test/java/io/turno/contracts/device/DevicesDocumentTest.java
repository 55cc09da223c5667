package io.turno.contracts.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of {@code docs/devices.md} are the golden samples: whoever builds a device from them meets this codec. */
class DevicesDocumentTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("\\| (?:host|device) \\| .* \\| `([^`]+)` \\| `([0-9A-F]{4})` \\| `([0-9A-F ]+)` \\|");
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ").withUpperCase();

    record Example(String covered, String checksum, byte[] bytes) {
        Frame frame() {
            return new Frame(
                    Integer.parseInt(covered.substring(0, 2), 16),
                    Integer.parseInt(covered.substring(2, 4), 16),
                    covered.charAt(4),
                    covered.substring(5));
        }

        @Override
        public String toString() {
            return covered;
        }
    }

    static Stream<Example> examples() throws IOException {
        return Files.readString(Path.of("..", "..", "docs", "devices.md"))
                .lines()
                .map(EXAMPLE::matcher)
                .filter(row -> row.matches())
                .map(row -> new Example(row.group(1), row.group(2), SPACED.parseHex(row.group(3))));
    }

    @Test
    void shouldCoverEveryCommandAndAnswerWhenTheDocumentGivesExamples() throws IOException {
        assertThat(examples().map(example -> example.frame().command()))
                .contains('S', 'B', 'C', 'L', 'Q', 'A', 'N', 'K', 'P');
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldEncodeToTheDocumentedBytesWhenTheFrameIsDocumented(Example example) {
        byte[] bytes = FrameEncoder.encode(example.frame());

        assertThat(SPACED.formatHex(bytes)).isEqualTo(SPACED.formatHex(example.bytes()));
        assertThat(new String(bytes, StandardCharsets.US_ASCII)).contains(example.checksum());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldDecodeTheDocumentedBytesWhenTheyArrive(Example example) {
        List<Frame> frames = new FrameDecoder().decode(example.bytes());

        assertThat(frames).containsExactly(example.frame());
    }
}
