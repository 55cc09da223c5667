package io.turno.local.journey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.turno.testkit.journey.Customer;
import io.turno.testkit.journey.Customer.Booking;
import io.turno.testkit.journey.Desk;
import io.turno.testkit.journey.Desk.Ticket;
import io.turno.testkit.journey.Journey;
import org.junit.jupiter.api.Test;

import static io.turno.testkit.journey.Meridian.ACCOUNT_OPENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Opening an account in London asks for a one-time code by mail. */
class VerificationTest extends JourneySuite {
    private static final Pattern SIX_DIGITS = Pattern.compile("\\b[0-9]{6}\\b");

    private final Customer ada = journey.customer();
    private final Desk reception = journey.reception();

    @Test
    void shouldLetWhoEntersTheCodeFromTheirMailBookAndTellTheOperator() {
        // Given
        Instant start = ada.firstFreeStart(ACCOUNT_OPENING);
        ada.tryToBook(ACCOUNT_OPENING, start)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:turno:problem:verification-required"))
                .body("identity", equalTo("EMAIL_OTP"));
        UUID verification = ada.askForCode();
        String code = Journey.await("code in the mail")
                .until(this::codeInTheMail, Optional::isPresent)
                .orElseThrow();

        // When
        Booking booking = ada.bookVerified(ACCOUNT_OPENING, start, ada.proof(verification, code));

        // Then
        journey.time().moveTo(booking.convertToTicketTime());
        Ticket ticket = reception.awaitTicketOf(booking);
        assertThat(reception.verificationOf(ticket)).isEqualTo("VERIFIED");
        Journey.await("audit of the code").until(() -> journey.office()
                .auditOf(verification)
                .containsAll(
                        List.of("verification.code-sent", "verification.code-handed-over", "verification.passed")));
    }

    private Optional<String> codeInTheMail() {
        return journey.outside().mailTo(ada).stream()
                .flatMap(mail -> SIX_DIGITS.matcher(mail.text()).results())
                .map(MatchResult::group)
                .findFirst();
    }
}
