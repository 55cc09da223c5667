package io.turno.policy.poster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.turno.contracts.plan.Branding;

import static java.util.Objects.requireNonNullElse;

/** A poster as a page: {@code posters/poster.html}, filled. Whatever people wrote is escaped. */
final class PosterPage {
    private static final Pattern BLANK = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");
    /** Marks over and under Arabic letters, which the printer of pages puts beside them. Readers do without. */
    private static final Pattern VOWELS = Pattern.compile("[\\u064b-\\u0652]");

    private static final String PRIMARY = "#1f4fd8";
    private static final String PAGE = read();

    private PosterPage() {}

    static boolean isRightToLeft(String tag) {
        return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(tag).getLanguage());
    }

    /** XHTML; the code itself is the object of type {@link QrDrawer#TYPE}. */
    static String of(Poster poster) {
        Map<String, String> words = words(poster);
        words.replaceAll((_, word) -> escaped(VOWELS.matcher(word).replaceAll("")));
        words.put("logo", logo(poster.plan().branding()));
        return BLANK.matcher(PAGE).replaceAll(blank -> Matcher.quoteReplacement(words.get(blank.group(1))));
    }

    private static Map<String, String> words(Poster poster) {
        boolean rightToLeft = isRightToLeft(poster.language());
        var words = new HashMap<>(style(poster));
        words.put("language", poster.language());
        words.put("direction", rightToLeft ? "rtl" : "ltr");
        words.put("start", rightToLeft ? "right" : "left");
        for (String part : Set.of("title", "step1", "step2", "step3")) {
            words.put(part, poster.texts().say(poster.channel(), part));
        }
        words.put("organisation", named(poster.plan().branding().names(), poster));
        words.put("branch", named(poster.plan().names(), poster));
        String address = requireNonNullElse(poster.plan().address(), "");
        words.put("address", address);
        words.put("addressDirection", isWrittenLeftToRight(address) ? "ltr" : "rtl");
        words.put("link", poster.link().toString());
        return words;
    }

    /** Addresses are written as their country does, also among other words: a house number stays where it is. */
    private static boolean isWrittenLeftToRight(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    private static Map<String, String> style(Poster poster) {
        Branding branding = poster.plan().branding();
        String primary = requireNonNullElse(branding.primary(), PRIMARY);
        PaperSize paper = poster.paper();
        return Map.of(
                "width", Integer.toString(paper.width()),
                "height", Integer.toString(paper.height()),
                "points", Integer.toString(paper.points()),
                "codeWidth", Integer.toString(paper.codeWidth()),
                "primary", primary,
                "onPrimary", Colours.on(primary),
                "strong", Colours.onPaper(primary),
                "secondary", requireNonNullElse(branding.secondary(), primary));
    }

    /** In the poster's language, else in the branch's first, else in any. */
    private static String named(Map<String, String> names, Poster poster) {
        String first = poster.plan().languages().getFirst();
        String any = names.values().stream().sorted().findFirst().orElse("");
        return names.getOrDefault(poster.language(), names.getOrDefault(first, any));
    }

    private static String logo(Branding branding) {
        return branding.logo() == null
                ? ""
                : "<img class=\"logo\" alt=\"\" src=\"%s\"/>".formatted(escaped(branding.logo()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String read() {
        try (InputStream file = PosterPage.class.getResourceAsStream("/posters/poster.html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
