package io.turno.policy.branding;

import java.util.List;

import io.turno.policy.definition.BrandingDefinition;
import io.turno.support.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BrandingVerdictTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "booking.example.com",
                "a.io",
                "xn--mgbh0fb.xn--kgbechtv",
                "b-1.example.co.uk",
                "BOOKING.Example.com"
            })
    void shouldTakeAHostName(String domain) {
        assertThat(BrandingVerdict.of(with(domain))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "https://booking.example.com",
                "booking.example.com:443",
                "booking.example.com/portal",
                "booking.example.com.",
                "-a.example.com",
                "a-.example.com",
                "a..com",
                "192.0.2.7",
                "bücher.example",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example.com"
            })
    void shouldRefuseWhatIsNoHostName(String domain) {
        assertThat(BrandingVerdict.of(with("booking.example.com", domain)))
                .containsExactly(new FieldError("/domains/1", "is a host name like booking.example.com"));
    }

    @Test
    void shouldRefuseANameThatIsTooLong() {
        assertThat(BrandingVerdict.of(with("a.".repeat(126) + "com"))).hasSize(1);
    }

    @Test
    void shouldRefuseTheSameNameTwiceWhateverItsCase() {
        assertThat(BrandingVerdict.of(with("booking.example.com", "Booking.Example.com")))
                .containsExactly(new FieldError("/domains/1", "is there twice"));
    }

    private static BrandingDefinition with(String... domains) {
        return new BrandingDefinition(null, null, null, false, List.of(domains));
    }
}
