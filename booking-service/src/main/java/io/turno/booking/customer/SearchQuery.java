package io.turno.booking.customer;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.turno.contracts.PureRule;

/** What somebody at the desk typed, understood. */
@PureRule
sealed interface SearchQuery {
    /** The fewest digits that are worth a look. */
    int FEWEST_DIGITS = 4;

    /** One letter says nothing in an alphabet, and a whole name in Chinese. */
    char LAST_LATIN = '\u024f';

    Pattern CODE = Pattern.compile("[A-Z]{2}[0-9]{4}");
    Pattern NUMBER = Pattern.compile("[+0-9 ()./-]+");

    /** @param code in its normal form */
    record ByCode(String code) implements SearchQuery {}

    /** @param numbers E.164; what was typed, read as a number of each country */
    record ByPhone(List<String> numbers) implements SearchQuery {}

    /** @param digits how the number ends */
    record ByPhoneEnd(String digits) implements SearchQuery {}

    /** @param prefix lower case; may be the whole address */
    record ByEmail(String prefix) implements SearchQuery {}

    /** @param prefixes each the beginning of another word of the name, or of the same */
    record ByName(List<String> prefixes) implements SearchQuery {}

    /** Too little to look for anybody. */
    record TooLittle() implements SearchQuery {}

    /** @param regions ISO 3166 codes of the countries whose numbers people write without a country code */
    static SearchQuery of(String typed, Collection<String> regions) {
        String text = typed.strip();
        String code = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (CODE.matcher(code).matches()) {
            return new ByCode(code);
        }
        if (text.contains("@")) {
            String prefix = text.toLowerCase(Locale.ROOT);
            return prefix.startsWith("@") ? new TooLittle() : new ByEmail(prefix);
        }
        return NUMBER.matcher(text).matches() ? phone(text, regions) : name(text);
    }

    private static SearchQuery phone(String text, Collection<String> regions) {
        List<String> numbers = regions.stream()
                .flatMap(region -> Stream.ofNullable(Contact.e164(text, region)))
                .distinct()
                .toList();
        if (!numbers.isEmpty()) {
            return new ByPhone(numbers);
        }
        String digits = text.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
        return digits.length() < FEWEST_DIGITS ? new TooLittle() : new ByPhoneEnd(digits);
    }

    private static SearchQuery name(String text) {
        List<String> prefixes = NameWords.of(text);
        boolean enough = prefixes.stream().anyMatch(word -> word.length() > 1 || word.charAt(0) > LAST_LATIN);
        return enough ? new ByName(prefixes) : new TooLittle();
    }
}
