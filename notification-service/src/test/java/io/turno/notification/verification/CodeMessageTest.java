package io.turno.notification.verification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.verification.CodeLetter;
import io.turno.contracts.verification.VerificationRequested;
import io.turno.notification.Mailbox;
import io.turno.notification.Meridian;
import io.turno.notification.ServiceTest;
import io.turno.notification.TwilioStandIn;
import io.turno.notification.branch.PlanRepository;
import io.turno.support.access.Seal;
import io.turno.testkit.events.EventLog;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class CodeMessageTest extends ServiceTest {
    private static final Duration LIFE = Duration.ofMinutes(10);

    @ConfigProperty(name = "turno.platform.manage-token-secret")
    String secret;

    @Inject
    ForgetCodesJob forget;

    @Inject
    PlanRepository plans;

    private final UUID id = UUID.randomUUID();
    private final String email = "ada." + id + "@example.com";
    private final String number = "+4477008" + ThreadLocalRandom.current().nextInt(10_000, 100_000);

    @Test
    void shouldMailTheCodeInTheReadersLanguageAndKeepNothingOfIt() throws InterruptedException {
        // When
        ask(new CodeLetter("email", email, "012345", "es-MX"));

        // Then
        awaitState("SENT");
        assertThat(Mailbox.of(email)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Su código: 012345");
            assertThat(mail.piece("text/plain")).contains("012345", "10 minutos");
            assertThat(mail.calendars()).isEmpty();
        });
        assertThat(row()).containsEntry("sealed", null);
        try (var log = EventLog.of(broker(), Topic.AUDIT)) {
            var entry = log.await(AuditEntry.class, news -> news.entityId().equals(id.toString()));
            assertThat(entry.data().action()).isEqualTo("verification.code-handed-over");
            assertThat(log.records())
                    .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                    .noneMatch(text -> text.contains(email) || text.contains("012345"));
        }
    }

    @Test
    void shouldTextTheCode() {
        // When
        ask(new CodeLetter("sms", number, "654321", "en"));

        // Then
        awaitState("SENT");
        assertThat(TwilioStandIn.takenFor(number))
                .singleElement()
                .extracting(form -> form.get("Body"))
                .asString()
                .startsWith("Your code is 654321. It is good for 10 minutes.");
    }

    @Test
    void shouldSendItInTheOrganisationsOwnWords() {
        // Given
        var own = Map.of("fr", Map.of("code.subject", "Banque Meridian : {code}"));
        publish(Meridian.branch(UUID.randomUUID(), ZoneOffset.UTC, Integer.MAX_VALUE)
                .withTexts(own));
        soon().until(() -> database.acrossTenants(handle -> plans.ownTexts(handle, Meridian.BANK))
                .equals(own));

        // When
        ask(new CodeLetter("email", email, "012345", "fr"));

        // Then
        awaitState("SENT");
        assertThat(Mailbox.of(email)).singleElement().satisfies(mail -> assertThat(mail.subject())
                .isEqualTo("Banque Meridian : 012345"));
    }

    @Test
    void shouldSendItOnceHoweverOftenItIsToldOfIt() {
        // Given
        var letter = new CodeLetter("email", email, "012345", "en");
        var event = ask(letter);
        awaitState("SENT");

        // When
        sayAgain(Topic.VERIFICATIONS, event);
        ask(letter);

        // Then
        UUID later = UUID.randomUUID();
        ask(later, new CodeLetter("email", "x" + email, "111111", "en"), secret, LIFE);
        soon().untilAsserted(() -> assertThat(Mailbox.of("x" + email)).hasSize(1));
        assertThat(Mailbox.of(email)).hasSize(1);
    }

    @Test
    void shouldNotSendACodeThatHasExpired() {
        // When
        ask(id, new CodeLetter("email", email, "012345", "en"), secret, Duration.ZERO);

        // Then
        assertThat(awaitState("DROPPED")).containsEntry("detail", "expired").containsEntry("sealed", null);
        assertThat(Mailbox.of(email)).isEmpty();
    }

    @Test
    void shouldTryAgainWhileTheCodeIsGood() {
        // Given
        Mailbox.whileBusy(() -> {
            ask(new CodeLetter("email", email, "012345", "en"));
            soon().until(() -> row().get("detail") != null);
        });

        // When
        clock.moveTo(NOON_LONG_BEFORE.plus(Duration.ofMinutes(1)));

        // Then
        awaitState("SENT");
        assertThat(Mailbox.of(email)).singleElement().satisfies(mail -> assertThat(mail.piece("text/plain"))
                .contains("9 minutes"));
    }

    @Test
    void shouldGiveUpWhenTheCodeExpiresMeanwhile() {
        // Given
        Mailbox.whileBusy(() -> {
            ask(new CodeLetter("email", email, "012345", "en"));
            soon().until(() -> row().get("detail") != null);
        });

        // When
        clock.moveTo(NOON_LONG_BEFORE.plus(LIFE).plus(Duration.ofMinutes(1)));

        // Then
        assertThat(awaitState("DROPPED")).containsEntry("detail", "expired");
        assertThat(Mailbox.of(email)).isEmpty();
    }

    @Test
    void shouldGiveUpWhereTheProviderRefusesForGoodAndTryNoOtherWay() {
        // Given
        TwilioStandIn.refuse(number, 400, 21610);

        // When
        ask(new CodeLetter("sms", number, "654321", "en"));

        // Then
        assertThat(awaitState("FAILED")).containsEntry("detail", "twilio-21610").containsEntry("sealed", null);
    }

    @Test
    void shouldSendNothingThatItCannotOpen() {
        // When
        ask(id, new CodeLetter("email", email, "012345", "en"), "another secret", LIFE);

        // Then
        assertThat(awaitState("FAILED")).containsEntry("detail", "unreadable");
        assertThat(Mailbox.of(email)).isEmpty();
    }

    @Test
    void shouldForgetItADayAfterItExpired() {
        // Given
        ask(new CodeLetter("email", email, "012345", "en"));
        awaitState("SENT");
        clock.moveTo(NOON_LONG_BEFORE.plus(LIFE).plus(Duration.ofHours(25)));

        // When
        forget.run();

        // Then
        assertThat(row()).isEmpty();
    }

    private Event<VerificationRequested> ask(CodeLetter letter) {
        return ask(id, letter, secret, LIFE);
    }

    private Event<VerificationRequested> ask(UUID verification, CodeLetter letter, String sealedUnder, Duration life) {
        String sealed = new Seal(sealedUnder, "verification").close(letter.toJson(), verification);
        Instant expiresAt = clock.instant().plus(life);
        return say(Topic.VERIFICATIONS, verification, new VerificationRequested(verification, sealed, expiresAt));
    }

    private Map<String, Object> awaitState(String state) {
        soon().untilAsserted(() -> assertThat(row()).containsEntry("state", state));
        return row();
    }

    private Map<String, Object> row() {
        return database.acrossTenants(
                handle -> handle.select("select state, detail, sealed from code_message where id = ?", id)
                        .mapToMap()
                        .findOne()
                        .orElse(Map.of()));
    }
}
