package io.turno.booking.appointment;

import java.util.Arrays;
import java.util.List;

import io.turno.booking.customer.Contact;
import io.turno.booking.customer.Proven;
import io.turno.booking.verification.UseProof.Claim;
import io.turno.contracts.plan.IdentityCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdentityRuleTest {
    private static final Contact ADA = new Contact("Ada", "ada@example.com", "+442079460123", "en");

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "'',                     NONE",
        "NONE,                   NONE",
        "NONE EMAIL_OTP,         EMAIL_OTP",
        "SMS_OTP EMAIL_OTP NONE, SMS_OTP"
    })
    void shouldAskForTheStrictestOfTheVisit(String checks, IdentityCheck strictest) {
        // Given
        List<IdentityCheck> asked = Arrays.stream(checks.split(" "))
                .filter(check -> !check.isEmpty())
                .map(IdentityCheck::valueOf)
                .toList();

        // When
        var check = IdentityRule.strictest(asked);

        // Then
        assertThat(check).isEqualTo(strictest);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"EMAIL_OTP, ada@example.com", "SMS_OTP,   +442079460123", "NONE,      ada@example.com +442079460123"})
    void shouldTakeAProofOfTheContactThatIsAskedFor(IdentityCheck asked, String contacts) {
        // When
        var claims = IdentityRule.claims(asked, ADA);

        // Then
        assertThat(claims).extracting(Claim::contact).containsExactly(contacts.split(" "));
    }

    @ParameterizedTest(name = "{0}, account has {1} and {2} → {3}")
    @CsvSource({
        "EMAIL_OTP, ada@example.com, ,              true",
        "EMAIL_OTP, bob@example.com, +442079460123, false",
        "EMAIL_OTP, ,                +442079460123, false",
        "SMS_OTP,   ada@example.com, +442079460123, true",
        "SMS_OTP,   ada@example.com, ,              false",
        "NONE,      ada@example.com, +442079460123, false"
    })
    void shouldBelieveAnAccountAboutItsVeryContact(IdentityCheck asked, String email, String phone, boolean proven) {
        // When
        boolean isProven = IdentityRule.isProven(asked, new Proven(email, phone), ADA);

        // Then
        assertThat(isProven).isEqualTo(proven);
    }
}
