package io.turno.hardware.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "es", "fr"})
    void shouldSayEverythingThatEnglishSaysWhenALanguageIsThere(String language) throws IOException {
        assertThat(keysOf(language)).isEqualTo(keysOf("en"));
    }

    @ParameterizedTest
    @CsvSource({"en-GB,en-GB", "es,es", "zh,en", "'',en"})
    void shouldFallBackToEnglishWhenNobodyWroteTheLanguage(String tag, String found) {
        assertThat(Words.of(tag).locale().toLanguageTag()).isEqualTo(found);
    }

    @Test
    void shouldKnowTheDirectionWhenTheLanguageHasOne() {
        assertThat(Words.of("ar").isRightToLeft()).isTrue();
        assertThat(Words.of("de").isRightToLeft()).isFalse();
    }

    @Test
    void shouldAnnounceSignBySignInEachLanguageWhenSomebodyIsCalled() {
        Map<String, String> texts = Announcement.of("A012", "3", List.of("en", "es", "fr", "de", "ar", "zh"));

        assertThat(texts)
                .containsExactly(
                        Map.entry("en", "Ticket A 0 1 2, please go to counter 3."),
                        Map.entry("es", "Turno A 0 1 2, pase por favor al mostrador 3."),
                        Map.entry("fr", "Ticket A 0 1 2, veuillez vous rendre au guichet 3."),
                        Map.entry("de", "Nummer A 0 1 2, bitte zu Schalter 3."),
                        Map.entry("ar", "التذكرة A 0 1 2، يرجى التوجه إلى الشباك 3."));
    }

    private static Set<String> keysOf(String language) throws IOException {
        try (InputStream file = WordsTest.class.getResourceAsStream("/words/" + language + ".properties")) {
            var texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new TreeSet<>(texts.stringPropertyNames());
        }
    }
}
