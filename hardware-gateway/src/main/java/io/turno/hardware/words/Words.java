package io.turno.hardware.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The words of one language. */
public final class Words {
    private static final String LAST_RESORT = "en";
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");
    private static final Map<String, Optional<Words>> KNOWN = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Properties texts;

    private Words(Locale locale, Properties texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /** Those of this BCP 47 tag, or of its language; English where there are none. */
    public static Words of(String tag) {
        return exactly(tag).or(() -> exactly(LAST_RESORT)).orElseThrow();
    }

    /** Those of this BCP 47 tag, or of its language; empty where nobody wrote them. */
    public static Optional<Words> exactly(String tag) {
        return KNOWN.computeIfAbsent(tag, Words::load);
    }

    private static Optional<Words> load(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return read(locale.getLanguage()).map(texts -> new Words(locale, texts));
    }

    private static Optional<Properties> read(String language) {
        try (InputStream file = Words.class.getResourceAsStream("/words/" + language + ".properties")) {
            if (file == null) {
                return Optional.empty();
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return Optional.of(texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param values for {@code {0}}, {@code {1}} and so on */
    public String say(String key, Object... values) {
        String text = texts.getProperty(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    public Locale locale() {
        return locale;
    }

    /** True where the language is written from right to left. */
    public boolean isRightToLeft() {
        return RIGHT_TO_LEFT.contains(locale.getLanguage());
    }
}
