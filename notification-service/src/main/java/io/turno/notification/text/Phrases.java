package io.turno.notification.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

/** The phrases of each language: {@code texts/<language>.properties}, UTF-8. A new language is one more such file. */
@Singleton
public class Phrases {
    static final String LAST_RESORT = "en";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final Map<String, Optional<Map<String, String>>> byLanguage = new ConcurrentHashMap<>();

    /**
     * The first of these languages that there are phrases for; English where there is none.
     *
     * @param tags BCP 47, most wanted first; null ones are passed over
     */
    String closest(Stream<String> tags) {
        return tags.filter(tag -> tag != null)
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(language -> find(language).isPresent())
                .findFirst()
                .orElse(LAST_RESORT);
    }

    /** Phrase by key; each is a Qute template. */
    Map<String, String> of(String language) {
        return find(language).orElseThrow(() -> new IllegalArgumentException("No phrases for: " + language));
    }

    private Optional<Map<String, String>> find(String language) {
        if (!LANGUAGE.matcher(language).matches()) {
            return Optional.empty();
        }
        return byLanguage.computeIfAbsent(language, Phrases::load);
    }

    private static Optional<Map<String, String>> load(String language) {
        try (var file = Phrases.class.getResourceAsStream("/texts/" + language + ".properties")) {
            if (file == null) {
                return Optional.empty();
            }
            var phrases = new Properties();
            phrases.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return Optional.of(phrases.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, phrases::getProperty)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
