package io.turno.contracts.text;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class StandardTextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    static Stream<String> languages() {
        return StandardTexts.byLanguage().keySet().stream();
    }

    @Test
    void shouldSpeakTheLanguagesOfTheProduct() {
        assertThat(StandardTexts.byLanguage()).containsOnlyKeys("ar", "de", "en", "es", "fr");
    }

    @Test
    void shouldSayNothingInALanguageWithoutAFile() {
        assertThat(StandardTexts.of("../en")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldSayTheSameInEachLanguage(String language) {
        // When
        var texts = StandardTexts.of(language).orElseThrow();

        // Then
        var english = StandardTexts.of("en").orElseThrow();
        assertThat(texts).containsOnlyKeys(english.keySet());
        texts.forEach((key, text) ->
                assertThat(placeholders(text)).as("%s of %s", key, language).isEqualTo(placeholders(english.get(key))));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
