package io.turno.policy.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextKeyTest {
    private static final TextKey SUBJECT =
            TextKey.of("en", "confirmation.subject").orElseThrow();
    private static final TextKey LABEL = TextKey.of("en", "label.when").orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See you soon: {service}, {when}",
                "{when}: {service}, as {service}",
                "نراكم قريبًا: {service}، {when}"
            })
    void shouldTakeWordsWithTheSamePlaceholders(String text) {
        assertThat(SUBJECT.wrong(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "one is missing        | See you at {when}                      | has the placeholders {service}, {when}, and no others",
                "one is unknown        | {service}, {when}, {branch}            | has the placeholders {service}, {when}, and no others",
                "one is misspelt       | {service}, {When}                      | has the placeholders {service}, {when}, and no others",
                "a method is called    | {service}, {when}, {when.toString}     | has braces around placeholders only, and no backslash",
                "a section begins      | {service}, {when}, {#if when}          | has braces around placeholders only, and no backslash",
                "a comment             | {service}, {when}, {! hidden !}        | has braces around placeholders only, and no backslash",
                "a brace is left open  | {service}, {when}, {                   | has braces around placeholders only, and no backslash",
                "a brace is escaped    | {service}, {when}, \\{when}            | has braces around placeholders only, and no backslash",
                "braces in braces      | {service}, {when}, {{when}}            | has braces around placeholders only, and no backslash"
            })
    void shouldRefuseWordsThatSayLessOrDoMore(String what, String text, String why) {
        assertThat(SUBJECT.wrong(text)).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\u0000", "\u2028", "\t"})
    void shouldRefuseASecondLine(String between) {
        assertThat(SUBJECT.wrong("{service}, {when}" + between + "Bcc: all@example.com"))
                .contains("is one line");
    }

    @Test
    void shouldBoundTheLength() {
        assertThat(SUBJECT.wrong("{service}, {when}" + "x".repeat(133))).isEmpty();
        assertThat(SUBJECT.wrong("{service}, {when}" + "x".repeat(134))).contains("has more than 150 characters");
        assertThat(TextKey.of("en", "confirmation.brief").orElseThrow().longest())
                .isEqualTo(400);
        assertThat(LABEL.longest()).isEqualTo(600);
    }

    @Test
    void shouldTakeNoPlaceholdersWhereTheProductHasNone() {
        assertThat(LABEL.wrong("Day and time")).isEmpty();
        assertThat(LABEL.wrong("{when}")).contains("has no placeholders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en.confirmation.subject", "ar.label.when"})
    void shouldKnowATextByTheIdOfItsDefinition(String id) {
        assertThat(TextKey.ofId(id))
                .hasValueSatisfying(key -> assertThat(key.id()).isEqualTo(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en", "en.", "xx.label.when", "en.direction", "en.confirmation", "EN.label.when"})
    void shouldKnowNoTextByAnotherId(String id) {
        assertThat(TextKey.ofId(id)).isEmpty();
    }
}
