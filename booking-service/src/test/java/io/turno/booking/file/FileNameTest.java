package io.turno.booking.file;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FileNameTest {

    static Stream<Arguments> headers() {
        return Stream.of(
                arguments("letter.pdf", "letter.pdf"),
                arguments("c%C3%B3digo%20postal.pdf", "código postal.pdf"),
                arguments("a+b.pdf", "a+b.pdf"),
                arguments("100%.pdf", "100%.pdf"),
                arguments("../../etc/passwd", "passwd"),
                arguments("C%3A%5CUsers%5Cada%5Cid.png", "id.png"),
                arguments("a%0D%0ASet-Cookie%3A%20x.pdf", "aSet-Cookie: x.pdf"),
                arguments("gnp%E2%80%AEfdp.exe", "gnpfdp.exe"),
                arguments("  ", "file"),
                arguments("folder/", "file"),
                arguments(null, "file"));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void shouldBeFitToBeShown(String header, String name) {
        // When
        var cleaned = FileName.ofHeader(header);

        // Then
        assertThat(cleaned.value()).isEqualTo(name);
    }

    @Test
    void shouldNotBeTooLong() {
        // When
        var cleaned = FileName.of("😀".repeat(200));

        // Then
        assertThat(cleaned.value()).isEqualTo("😀".repeat(120));
    }

    @Test
    void shouldBeSavedUnderItsNameWhateverTheBrowserReads() {
        // When
        String disposition = new FileName("el \"código\".pdf").asAttachment();

        // Then
        assertThat(disposition)
                .isEqualTo("attachment; filename=\"el _c_digo_.pdf\"; filename*=UTF-8''el%20%22c%C3%B3digo%22.pdf");
    }
}
