package io.turno.policy.text;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.turno.contracts.PureRule;
import io.turno.contracts.text.StandardTexts;

/**
 * A text that an organisation may have its own words for: one that the product has, but for what is no text.
 *
 * @param key of the text, e.g. {@code confirmation.subject}
 * @param locale ISO 639-1 language
 * @param standard what the product says
 */
@PureRule
record TextKey(String key, String locale, String standard) {
    /** Which way a language is written. */
    private static final String DIRECTION = "direction";

    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_SMS = 400;
    private static final int LONGEST = 600;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern BRACE = Pattern.compile("[{}]");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\u2028\\u2029]");

    static Optional<TextKey> of(String locale, String key) {
        return StandardTexts.of(locale)
                .map(texts -> texts.get(key))
                .filter(standard -> isText(key))
                .map(standard -> new TextKey(key, locale, standard));
    }

    /** @param id of a definition: {@code <language>.<key>} */
    static Optional<TextKey> ofId(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? Optional.empty() : of(id.substring(0, dot), id.substring(dot + 1));
    }

    static boolean isText(String key) {
        return !key.equals(DIRECTION);
    }

    String id() {
        return locale + "." + key;
    }

    /** Characters that an own text may have: a subject is one line of a mail, {@code brief} a few SMS. */
    int longest() {
        if (key.endsWith(".subject")) {
            return LONGEST_SUBJECT;
        }
        return key.endsWith(".brief") ? LONGEST_SMS : LONGEST;
    }

    Set<String> placeholders() {
        return placeholdersOf(standard);
    }

    /**
     * Own words say no less and can do no more than the product's: the same placeholders, and nothing else that the template
     * language understands.
     *
     * @return what is wrong, for people; empty where nothing is
     */
    Optional<String> wrong(String text) {
        if (text.length() > longest()) {
            return Optional.of("has more than %d characters".formatted(longest()));
        }
        if (CONTROL.matcher(text).find()) {
            return Optional.of("is one line");
        }
        if (BRACE.matcher(PLACEHOLDER.matcher(text).replaceAll("")).find() || text.contains("\\")) {
            return Optional.of("has braces around placeholders only, and no backslash");
        }
        Set<String> needed = placeholders();
        return placeholdersOf(text).equals(needed) ? Optional.empty() : Optional.of(asks(needed));
    }

    private static String asks(Set<String> needed) {
        return needed.isEmpty()
                ? "has no placeholders"
                : needed.stream().collect(Collectors.joining("}, {", "has the placeholders {", "}, and no others"));
    }

    private static Set<String> placeholdersOf(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
