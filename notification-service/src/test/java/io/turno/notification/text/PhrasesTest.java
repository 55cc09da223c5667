package io.turno.notification.text;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhrasesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Phrases phrases = new Phrases();

    /** Every language there is a file for, so that a new file is checked by being there. */
    static List<String> languages() throws IOException, URISyntaxException {
        Path folder = Path.of(
                        PhrasesTest.class.getResource("/texts/en.properties").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void shouldSpeakFiveLanguagesWhenShipped() throws Exception {
        assertThat(languages()).contains("ar", "de", "en", "es", "fr");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldSayEverythingWithTheSameWordsFilledInWhenInAnotherLanguage(String language) {
        assertThat(placeholders(phrases.of(language))).isEqualTo(placeholders(phrases.of("en")));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldSayWhichWayItIsReadWhenLoaded(String language) {
        String expected = language.equals("ar") ? "rtl" : "ltr";

        assertThat(phrases.of(language)).containsEntry("direction", expected);
    }

    @Test
    void shouldTakeTheFirstLanguageItKnowsWhenSeveralAreWanted() {
        assertThat(phrases.closest(Stream.of("xx", null, "es-MX", "de"))).isEqualTo("es");
    }

    @Test
    void shouldSpeakEnglishWhenItKnowsNoneOfThem() {
        assertThat(phrases.closest(Stream.of("xx", "../../secret", ""))).isEqualTo("en");
    }

    private static Map<String, List<String>> placeholders(Map<String, String> phrases) {
        Map<String, List<String>> byKey = new TreeMap<>();
        phrases.forEach((key, phrase) -> byKey.put(
                key,
                PLACEHOLDER
                        .matcher(phrase)
                        .results()
                        .map(MatchResult::group)
                        .sorted()
                        .toList()));
        return byKey;
    }
}
