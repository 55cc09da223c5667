package io.turno.contracts.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The product's own texts of messages: {@code texts/<language>.properties}, UTF-8. Each is a template with placeholders like
 * {@code {service}}. A new language is one more such file.
 */
public final class StandardTexts {
    private static final SortedMap<String, SortedMap<String, String>> BY_LANGUAGE = load();

    private StandardTexts() {}

    /** Text by key, by ISO 639-1 language; both in alphabetical order. */
    public static SortedMap<String, SortedMap<String, String>> byLanguage() {
        return BY_LANGUAGE;
    }

    /** Text by key; empty where there are none in this language. */
    public static Optional<SortedMap<String, String>> of(String language) {
        return Optional.ofNullable(BY_LANGUAGE.get(language));
    }

    private static SortedMap<String, SortedMap<String, String>> load() {
        var texts = new TreeMap<String, SortedMap<String, String>>();
        Arrays.stream(Locale.getISOLanguages())
                .forEach(language -> read(language).ifPresent(found -> texts.put(language, found)));
        return Collections.unmodifiableSortedMap(texts);
    }

    private static Optional<SortedMap<String, String>> read(String language) {
        try (InputStream file = StandardTexts.class.getResourceAsStream("/texts/" + language + ".properties")) {
            if (file == null) {
                return Optional.empty();
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            var texts = new TreeMap<String, String>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return Optional.of(Collections.unmodifiableSortedMap(texts));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
