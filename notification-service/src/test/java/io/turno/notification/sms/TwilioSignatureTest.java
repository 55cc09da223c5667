package io.turno.notification.sms;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TwilioSignatureTest {
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final Map<String, String> FORM = Map.of(
            "CallSid", "CA1234567890ABCDE",
            "Caller", "+14158675309",
            "Digits", "1234",
            "From", "+14158675309",
            "To", "+18005551212");

    /** The example that Twilio's own libraries are tested with. */
    @Test
    void shouldSignLikeTwilioWhenGivenItsExample() {
        assertThat(TwilioSignature.of(URL, FORM, "12345")).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void shouldNotFitWhenMissingOrOfAnotherAddress() {
        String signature = TwilioSignature.of(URL, FORM, "12345");

        assertThat(TwilioSignature.fits(signature, URL, FORM, "12345")).isTrue();
        assertThat(TwilioSignature.fits(null, URL, FORM, "12345")).isFalse();
        assertThat(TwilioSignature.fits(signature, URL + "3", FORM, "12345")).isFalse();
        assertThat(TwilioSignature.fits(signature, URL, FORM, "54321")).isFalse();
    }
}
