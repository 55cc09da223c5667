package io.turno.policy.poster;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** What posters say: {@code posters/<language>.properties}, UTF-8. A new language is one more such file. */
final class PosterTexts {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final Properties texts;

    private PosterTexts(Properties texts) {
        this.texts = texts;
    }

    /** @param tag BCP 47; empty where there are no texts in its language */
    static Optional<PosterTexts> of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        if (!LANGUAGE.matcher(language).matches()) {
            return Optional.empty();
        }
        try (InputStream file = PosterTexts.class.getResourceAsStream("/posters/" + language + ".properties")) {
            if (file == null) {
                return Optional.empty();
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return Optional.of(new PosterTexts(texts));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String say(PosterChannel channel, String part) {
        return texts.getProperty(channel.word() + "." + part);
    }
}
