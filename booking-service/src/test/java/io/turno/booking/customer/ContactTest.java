package io.turno.booking.customer;

import io.turno.support.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContactTest {

    @ParameterizedTest
    @CsvSource({
        "020 7946 0123, GB, +442079460123",
        "+44 (0)20 7946 0123, ES, +442079460123",
        "612 34 56 78, ES, +34612345678",
        "0034612345678, ES, +34612345678"
    })
    void shouldWritePhoneNumbersInternationally(String written, String region, String expected) {
        // When
        var contact = Contact.of("Ada", null, written, "en", region);

        // Then
        assertThat(contact.phone()).isEqualTo(expected);
    }

    @Test
    void shouldRefuseAPhoneNumberThatIsNone() {
        assertThatThrownBy(() -> Contact.of("Ada", "ada@example.com", "12", "en", "GB"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void shouldKnowAPersonByEitherContact() {
        assertThat(Contact.same(" ADA@example.com", "GB", "ada@example.com", null))
                .isTrue();
        assertThat(Contact.same("020 7946 0123", "GB", null, "+442079460123")).isTrue();
        assertThat(Contact.same("020 7946 0124", "GB", "ada@example.com", "+442079460123"))
                .isFalse();
        assertThat(Contact.same("nonsense", "GB", null, null)).isFalse();
    }

    @Test
    void shouldNeverShowContactsInLogs() {
        assertThat(Contact.of("Ada", "ada@example.com", null, "en", "GB").toString())
                .doesNotContain("Ada", "ada");
    }
}
