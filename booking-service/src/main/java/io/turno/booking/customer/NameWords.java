package io.turno.booking.customer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.turno.contracts.PureRule;

/** Names as they are searched: their words without accents, case and apostrophes. {@code Łucja O'Brien} is lucja, obrien. */
@PureRule
final class NameWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Letters that Unicode does not take apart into a plain one and a mark. */
    private static final Map<String, String> PLAIN =
            Map.of("ß", "ss", "ø", "o", "ł", "l", "đ", "d", "æ", "ae", "œ", "oe", "ı", "i", "þ", "th", "ð", "d");

    private NameWords() {}

    /** Each word once, in the order of the name; none where there is no letter or digit in it. */
    static List<String> of(String name) {
        String lower = APOSTROPHES.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        for (var letter : PLAIN.entrySet()) {
            bare = bare.replace(letter.getKey(), letter.getValue());
        }
        return Arrays.stream(BETWEEN.split(bare))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
