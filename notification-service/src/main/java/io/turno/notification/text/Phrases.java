package io.turno.notification.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.turno.contracts.text.StandardTexts;

/** The phrases of each language: the product's {@link StandardTexts}, but for what an organisation says otherwise. */
@Singleton
public class Phrases {
    static final String LAST_RESORT = "en";

    /**
     * The first of these languages that there are phrases for; English where there is none.
     *
     * @param tags BCP 47, most wanted first; null ones are passed over
     */
    String closest(Stream<String> tags) {
        return tags.filter(tag -> tag != null)
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(language -> StandardTexts.of(language).isPresent())
                .findFirst()
                .orElse(LAST_RESORT);
    }

    /**
     * Phrase by key; each is a Qute template.
     *
     * @param own what the organisation says instead, by key
     */
    Map<String, String> of(String language, Map<String, String> own) {
        var phrases = new HashMap<String, String>(StandardTexts.of(language)
                .orElseThrow(() -> new IllegalArgumentException("No phrases for: " + language)));
        phrases.putAll(own);
        return phrases;
    }
}
