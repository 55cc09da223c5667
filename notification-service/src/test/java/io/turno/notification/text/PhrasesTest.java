package io.turno.notification.text;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhrasesTest {
    private final Phrases phrases = new Phrases();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "en", "es", "fr"})
    void shouldSayWhichWayItIsReadWhenLoaded(String language) {
        String expected = language.equals("ar") ? "rtl" : "ltr";

        assertThat(phrases.of(language, Map.of())).containsEntry("direction", expected);
    }

    @Test
    void shouldSayItAsTheOrganisationDoesWhenItHasItsOwnWords() {
        // Given
        var own = Map.of("label.code", "Number");

        // When
        var said = phrases.of("en", own);

        // Then
        assertThat(said).containsEntry("label.code", "Number").containsEntry("label.when", "When");
        assertThat(phrases.of("en", Map.of())).containsEntry("label.code", "Code");
    }

    @Test
    void shouldTakeTheFirstLanguageItKnowsWhenSeveralAreWanted() {
        assertThat(phrases.closest(Stream.of("xx", null, "es-MX", "de"))).isEqualTo("es");
    }

    @Test
    void shouldSpeakEnglishWhenItKnowsNoneOfThem() {
        assertThat(phrases.closest(Stream.of("xx", "../../secret", ""))).isEqualTo("en");
    }
}
