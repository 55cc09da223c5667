package io.turno.policy.branding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class LogoTest {
    private static final byte[] PNG = Pictures.bytes("png", 200, 80);
    private static final byte[] JPEG = Pictures.bytes("jpeg", 200, 80);

    @Test
    void shouldTakeAPngAndAJpeg() {
        assertThat(Logo.wrong(url("png", PNG))).isEmpty();
        assertThat(Logo.wrong(url("jpeg", JPEG))).isEmpty();
    }

    @Test
    void shouldTakeAPictureAsLargeAsMayBe() {
        assertThat(Logo.wrong(url("png", Pictures.bytes("png", Logo.MOST_PIXELS, 10))))
                .isEmpty();
    }

    static Stream<Arguments> wrong() {
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);
        byte[] large = Arrays.copyOf(PNG, Logo.MOST_BYTES + 1);
        return Stream.of(
                arguments("an SVG", url("svg+xml", svg), "is a data: URL of a PNG or JPEG picture"),
                arguments("an SVG that says PNG", url("png", svg), "is no picture of the type that it says"),
                arguments("a JPEG that says PNG", url("png", JPEG), "is no picture of the type that it says"),
                arguments("an address", "https://example.com/logo.png", "is a data: URL of a PNG or JPEG picture"),
                arguments("more behind it", url("png", PNG) + "\"onerror", "is a data: URL of a PNG or JPEG picture"),
                arguments("half a quantum", "data:image/png;base64,iVBOR", "is not Base64"),
                arguments("nothing", "data:image/png;base64,", "is a data: URL of a PNG or JPEG picture"),
                arguments("a large file", url("png", large), "is larger than 64 kB"),
                arguments("a very large file", "x".repeat(1_000_000), "is larger than 64 kB"),
                arguments("half a picture", url("png", Arrays.copyOf(PNG, PNG.length / 2)), "is a broken picture"),
                arguments("a head only", url("jpeg", Arrays.copyOf(JPEG, 20)), "is a broken picture"),
                arguments(
                        "a small file of a huge picture",
                        url("png", Pictures.bytes("png", Logo.MOST_PIXELS + 1, 10)),
                        "is larger than 2000 pixels a side"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void shouldRefuseWhatIsNoHarmlessPicture(String what, String logo, String why) {
        assertThat(Logo.wrong(logo)).contains(why);
    }

    private static String url(String type, byte[] bytes) {
        return "data:image/%s;base64,%s".formatted(type, Base64.getEncoder().encodeToString(bytes));
    }
}
