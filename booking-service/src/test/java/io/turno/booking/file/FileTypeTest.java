package io.turno.booking.file;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FileTypeTest {

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("%PDF-1.7\n", FileType.PDF),
                arguments("%PDF", null),
                arguments(" %PDF-1.7", null),
                arguments("\u00ff\u00d8\u00ff\u00e0", FileType.JPEG),
                arguments("\u00ff\u00d8\u00ff", FileType.JPEG),
                arguments("\u00ff\u00d8\u0000", null),
                arguments("\u0089PNG\r\n\u001a\n", FileType.PNG),
                arguments("\u0089PNG\n", null),
                arguments("\0\0\0\u0018ftypheic\0\0\0\0", FileType.HEIC),
                arguments("\0\0\0\u0018ftypmif1", FileType.HEIC),
                arguments("\0\0\0\u0018ftypavif", null),
                arguments("\0\0\0\u0018ftypisom", null),
                arguments("\0\0\0\u0018ftyphei", null),
                arguments("GIF89a", null),
                arguments("<svg xmlns='http://www.w3.org/2000/svg'/>", null),
                arguments("PK\u0003\u0004", null),
                arguments("MZ\u0090", null),
                arguments("", null));
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldKnowAFileByItsFirstBytes(String content, FileType type) {
        // When
        var known = FileType.of(content.getBytes(StandardCharsets.ISO_8859_1));

        // Then
        assertThat(known.orElse(null)).isEqualTo(type);
    }
}
