package io.turno.policy.poster;

import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.google.zxing.ReaderException;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.Branding;
import io.turno.policy.branding.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PrintPosterTest {
    private static final UUID LONDON = UUID.fromString("01900000-0000-7000-8000-000000000101");
    private static final URI PORTAL = URI.create("https://booking.meridian.example");
    private static final Branding LOOK = new Branding(
            Map.of("en", "Meridian Bank", "ar", "بنك ميريديان"),
            Pictures.png(240, 80),
            "#0a5c36",
            "#f2b705",
            false,
            List.of());

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | PORTAL | Book your visit                              | Scan the code with the camera of your phone.",
                "en | QUEUE  | Join the queue with your phone               | you get a number at once",
                "es | PORTAL | Reserve su visita                            | Escanee el código",
                "es | QUEUE  | Pida turno con su teléfono                   | recibirá un número al instante",
                "fr | PORTAL | Réservez votre visite                        | Scannez le code",
                "fr | QUEUE  | Prenez place dans la file                    | Suivez votre place",
                "de | PORTAL | Buchen Sie Ihren Besuch                      | Wählen Sie Ihr Anliegen",
                "de | QUEUE  | Stellen Sie sich mit dem Telefon an          | Sie erhalten sofort eine Nummer"
            })
    void shouldSayWhatHappensInTheLanguageOfThePoster(String language, PosterChannel channel, String title, String step)
            throws IOException {
        // When
        try (var page = print(channel, language, PaperSize.A4, LOOK)) {

            // Then
            assertThat(page.text()).contains(title, step, "London", "1 Cornhill & Co", "Meridian Bank", "1", "2", "3");
        }
    }

    @ParameterizedTest
    @CsvSource({"en,A4,210,297", "en,A5,148,210", "ar,A4,210,297", "ar,A5,148,210", "fr,A5,148,210", "de,A5,148,210"})
    void shouldFillOneSheetWithACodeThatAPhoneReads(String language, String paper, int width, int height)
            throws IOException, ReaderException {
        // When
        for (PosterChannel channel : PosterChannel.values()) {
            try (var page = print(channel, language, paper.equals("A4") ? PaperSize.A4 : PaperSize.A5, LOOK)) {

                // Then
                assertThat(page.pages()).isOne();
                assertThat(page.size()).containsExactly(width, height);
                assertThat(page.code())
                        .isEqualTo(channel.link(PORTAL, LONDON, language).toString());
            }
        }
    }

    @Test
    void shouldWriteArabicFromRightToLeftWithJoinedLetters() throws IOException {
        // When
        try (var page = print(PosterChannel.PORTAL, "ar", PaperSize.A4, LOOK)) {

            // Then
            assertThat(page.text()).contains("احجز زيارتك", "بنك ميريديان", "لندن", "1 Cornhill & Co");
            assertThat(page.letters())
                    .as("presentation forms: the letters are shaped for their places in the words")
                    .containsPattern("[\\uFE70-\\uFEFC]");
        }
    }

    @Test
    void shouldDrawTheCodeAsLinesAndOnlyTheLogoAsAPicture() throws IOException {
        // When
        try (var page = print(PosterChannel.PORTAL, "en", PaperSize.A4, LOOK);
                var plain = print(PosterChannel.PORTAL, "en", PaperSize.A4, Branding.NONE)) {

            // Then
            assertThat(page.pictures()).hasSize(1);
            assertThat(plain.pictures()).isEmpty();
        }
    }

    @Test
    void shouldPrintWhatPeopleWroteAsItIs() throws IOException {
        // Given
        var look = LOOK.withNames(Map.of("en", "<b>Smith</b> & \"Sons\" {{title}} $1"));

        // When
        try (var page = print(PosterChannel.PORTAL, "en", PaperSize.A4, look)) {

            // Then
            assertThat(page.text()).contains("<b>Smith</b> & \"Sons\" {{title}} $1");
        }
    }

    private static PrintedPage print(PosterChannel channel, String language, PaperSize paper, Branding look) {
        var plan = new BranchPlan(
                        LONDON,
                        UUID.randomUUID(),
                        1,
                        Map.of("en", "London", "ar", "لندن"),
                        "1 Cornhill & Co",
                        "GB",
                        ZoneId.of("Europe/London"),
                        List.of("en", "ar", "es", "fr", "de"),
                        4,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())
                .withBranding(look);
        var texts = PosterTexts.of(language).orElseThrow();
        URI link = channel.link(PORTAL, LONDON, language);
        return new PrintedPage(PrintPoster.of(new Poster(plan, channel, language, paper, texts, link)));
    }
}
