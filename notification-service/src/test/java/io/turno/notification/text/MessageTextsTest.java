package io.turno.notification.text;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import io.turno.contracts.text.StandardTexts;
import io.turno.notification.message.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.turno.notification.message.MessageKind.CANCELLATION;
import static io.turno.notification.message.MessageKind.CHANGE;
import static io.turno.notification.message.MessageKind.CONFIRMATION;
import static io.turno.notification.message.MessageKind.FEEDBACK;
import static io.turno.notification.message.MessageKind.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

class MessageTextsTest {
    private static final MessageKind DAY_BEFORE = MessageKind.reminder(Duration.ofHours(24));

    private final MessageTexts texts = new MessageTexts(new Phrases());

    static Stream<Arguments> everything() {
        return StandardTexts.byLanguage().keySet().stream()
                .flatMap(language -> Stream.of(REQUEST, CONFIRMATION, CHANGE, CANCELLATION, DAY_BEFORE)
                        .map(kind -> Arguments.of(language, kind)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void shouldBeWhollyFilledInWhenComposed(String language, MessageKind kind) {
        MessageText text = texts.compose(kind, SampleVisit.in(language));

        assertThat(text.subject()).contains("Account opening").doesNotContain("{", "\n");
        assertThat(text.plain()).contains("Carla", "AB1234", "London Bank").doesNotContain("{", "}");
        assertThat(text.html()).contains("lang=\"" + language + "\"").doesNotContain("{", "}");
        assertThat(text.brief()).contains("AB1234").doesNotContain("{", "}", "\n");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldAskHowItWasInEveryLanguage(String language) {
        MessageText text = texts.compose(FEEDBACK, SampleVisit.in(language));

        assertThat(text.subject())
                .contains("Account opening", "London Bank")
                .doesNotContain("{", "\n")
                .isNotEqualTo(text.brief());
        assertThat(text.plain()).contains("Carla", "https://book.example/").doesNotContain("{", "}");
        assertThat(text.html()).contains("lang=\"" + language + "\"", "<a ").doesNotContain("{", "}");
        assertThat(text.brief())
                .contains("London Bank", "https://book.example/")
                .doesNotContain("{", "}", "\n");
    }

    @Test
    void shouldNotSpeakOfArrivingWhenTheVisitIsOver() {
        MessageText text = texts.compose(FEEDBACK, SampleVisit.in("en"));

        assertThat(text.plain()).contains("Rate your visit: https://").doesNotContain("arrive", "Change or cancel");
    }

    static Stream<String> languages() {
        return StandardTexts.byLanguage().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldGiveACodeInEveryLanguageAndShape(String language) {
        MessageText text = texts.composeCode(language, Map.of(), "012345", 10);

        assertThat(text.subject()).contains("012345").doesNotContain("{", "\n");
        assertThat(text.plain()).contains("012345", "10").doesNotContain("{", "}", "http");
        assertThat(text.html()).contains("lang=\"" + language + "\"", "012345").doesNotContain("{", "}", "<a ");
        assertThat(text.brief()).contains("012345", "10").doesNotContain("{", "}", "\n");
        assertThat(text.brief().length()).isLessThanOrEqualTo(160);
    }

    @Test
    void shouldGiveACodeInTheOrganisationsOwnWords() {
        var own = Map.of("fr", Map.of("code.subject", "Meridian : {code}"));

        assertThat(texts.composeCode("fr-CA", own, "012345", 10).subject()).isEqualTo("Meridian : 012345");
        assertThat(texts.composeCode("en", own, "012345", 10).subject()).isEqualTo("Your code: 012345");
    }

    @Test
    void shouldReadInOrderWhenPlain() {
        MessageText text = texts.compose(CONFIRMATION, SampleVisit.in("en"));

        assertThat(text.plain()).isEqualToNormalizingNewlines("""
                Hello Carla,

                Your appointment is confirmed.

                When: Tuesday, 1 December 2026, 09:30
                Service: Account opening
                Branch: London Bank
                Address: 1 Example Street, London
                Code: AB1234

                Have your code AB1234 ready when you arrive.

                Change or cancel: https://book.example/manage/01900000-0000-7000-8000-00000000a001?token=abc
                """);
    }

    @Test
    void shouldRunFromRightToLeftWhenArabic() {
        MessageText text = texts.compose(CONFIRMATION, SampleVisit.in("ar"));

        assertThat(text.html()).contains("<html lang=\"ar\" dir=\"rtl\">");
        assertThat(text.plain()).contains("ديسمبر");
    }

    @Test
    void shouldWriteDatesAsTheReaderDoesWhenInAnotherLanguage() {
        assertThat(texts.compose(CHANGE, SampleVisit.in("es")).plain()).contains("martes, 1 de diciembre de 2026");
        assertThat(texts.compose(CHANGE, SampleVisit.in("fr")).plain()).contains("mardi 1 décembre 2026");
        assertThat(texts.compose(CHANGE, SampleVisit.in("de")).plain()).contains("Dienstag, 1. Dezember 2026");
    }

    @Test
    void shouldOfferNothingToChangeWhenCancelled() {
        MessageText text = texts.compose(CANCELLATION, SampleVisit.in("en"));

        assertThat(text.plain()).doesNotContain("https://");
        assertThat(text.html()).doesNotContain("<a ");
        assertThat(text.brief()).doesNotContain("https://");
    }

    @Test
    void shouldPromiseNothingWhenItIsOnlyAskedFor() {
        MessageText text = texts.compose(REQUEST, SampleVisit.in("en"));

        assertThat(text.plain())
                .contains("We received your request", "Change or cancel: https://")
                .doesNotContain("when you arrive", "confirmed.");
        assertThat(text.brief()).contains("we received your request", "https://");
    }

    @Test
    void shouldEscapeWhatPeopleTypedWhenItGoesIntoHtml() {
        MessageText text = texts.compose(CONFIRMATION, SampleVisit.named("<b>Carla</b>", "Fish & \"chips\" {code}"));

        assertThat(text.html())
                .contains("&lt;b&gt;Carla&lt;/b&gt;", "Fish &amp; &quot;chips&quot; {code}")
                .doesNotContain("<b>");
        assertThat(text.plain()).contains("<b>Carla</b>", "Fish & \"chips\" {code}");
    }

    @Test
    void shouldGreetWithoutANameWhenNoneIsKnown() {
        assertThat(texts.compose(CONFIRMATION, SampleVisit.named("", "Account opening"))
                        .plain())
                .startsWith("Hello,");
    }
}
