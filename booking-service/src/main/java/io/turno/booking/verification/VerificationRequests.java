package io.turno.booking.verification;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes in over HTTP about one-time codes, and what goes out. */
public final class VerificationRequests {
    private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    private static final String DEFAULT_LANGUAGE = "en";

    private VerificationRequests() {}

    /**
     * @param contact an email address or a phone number, as people write it
     * @param locale the reader's language, BCP 47; English where absent
     * @param branchId where it is to be booked; a number without its country code is one of that branch's country
     */
    @Schema(example = """
            {"tenantId": "01900000-0000-7000-8000-000000000001", "channel": "EMAIL", "contact": "ada@example.com",
             "locale": "en", "branchId": "01900000-0000-7000-8000-000000000101"}""")
    public record SendCodeRequest(
            @NotNull UUID tenantId,
            @NotNull CodeChannel channel,
            @NotBlank @Size(max = 254) String contact,

            @Size(max = 35) @Pattern(regexp = LANGUAGE, message = "is not a BCP 47 language tag")
            String locale,

            UUID branchId) {
        String localeOrDefault() {
            return locale == null ? DEFAULT_LANGUAGE : locale;
        }
    }

    /** The digits that arrived. */
    @Schema(example = "{\"code\": \"123456\"}")
    public record CheckCodeRequest(
            @NotNull @Pattern(regexp = "[0-9]{6}", message = "is six digits")
            String code) {}

    /**
     * A code that is on its way.
     *
     * @param expiresAt until when it can be checked
     * @param sendsLeft how many more this contact may be sent by now
     */
    public record SentCodeView(UUID id, Instant expiresAt, int sendsLeft) {}

    /**
     * The code was right.
     *
     * @param token to book with, once
     * @param expiresAt until when
     */
    public record PassedCodeView(String token, Instant expiresAt) {}
}
