package io.turno.booking.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.turno.contracts.appointment.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes in over HTTP about appointments. */
public final class AppointmentRequests {
    static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    static final String IS_NO_LANGUAGE = "is not a BCP 47 language tag";
    static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
    static final String IS_NO_EMAIL = "is not an email address";
    private static final String REASON = "[a-z][a-z0-9-]{0,39}";
    private static final String IS_NO_REASON = "is a word like customer-request";
    private static final String DEFAULT_LANGUAGE = "en";

    private AppointmentRequests() {}

    /**
     * @param staffId who is to serve; null where anybody may
     * @param channel null: the usual one of the caller
     * @param holdId with {@code holdToken}: confirms this hold; the start has to be that of the hold
     * @param reason of staff, where they book past a rule: a word of the organisation's list
     * @param answers to the forms of the services, by their keys
     * @param fileTokens for each file among the answers, by its id, what the upload answered
     * @param verification the token that the right one-time code was answered with
     */
    @Schema(example = """
            {"branchId": "01900000-0000-7000-8000-000000000101",
             "serviceIds": ["01900000-0000-7000-8000-000000001002"],
             "start": "2026-12-01T09:30:00Z", "name": "Ada Byron", "email": "ada@example.com",
             "phone": "+44 20 7946 0000", "language": "en", "answers": {"cardLost": true}}""")
    public record BookRequest(
            @NotNull UUID branchId,
            @NotEmpty @Size(max = 5) List<@NotNull UUID> serviceIds,
            @NotNull Instant start,
            @Min(1) @Max(100) Integer partySize,
            UUID staffId,
            @NotBlank @Size(max = 120) String name,

            @Size(max = 254) @Pattern(regexp = EMAIL, message = IS_NO_EMAIL)
            String email,

            @Size(max = 40) String phone,

            @Pattern(regexp = LANGUAGE, message = IS_NO_LANGUAGE)
            String language,

            Channel channel,
            UUID holdId,
            String holdToken,

            @Pattern(regexp = REASON, message = IS_NO_REASON)
            String reason,

            Map<String, Object> answers,

            @Size(max = 50) Map<UUID, String> fileTokens,
            @Size(max = 120) String verification) {
        Wish wish() {
            return new Wish(branchId, serviceIds, start, partySize == null ? 1 : partySize, staffId);
        }

        String languageOrDefault() {
            return language == null ? DEFAULT_LANGUAGE : language;
        }

        Order.HoldKey hold() {
            return holdId == null ? null : new Order.HoldKey(holdId, holdToken);
        }
    }

    /** A place to keep for a while. @param staffId who is to serve; null where anybody may */
    public record HoldRequest(
            @NotNull UUID branchId,
            @NotEmpty @Size(max = 5) List<@NotNull UUID> serviceIds,
            @NotNull Instant start,
            @Min(1) @Max(100) Integer partySize,
            UUID staffId,

            @Pattern(regexp = LANGUAGE, message = IS_NO_LANGUAGE)
            String language,

            Channel channel) {
        Wish wish() {
            return new Wish(branchId, serviceIds, start, partySize == null ? 1 : partySize, staffId);
        }

        String languageOrDefault() {
            return language == null ? DEFAULT_LANGUAGE : language;
        }
    }

    /** @param reason a word of the organisation's list, e.g. {@code customer-request}; staff need one to go past a rule */
    public record RescheduleRequest(
            @NotNull Instant start,

            @Pattern(regexp = REASON, message = IS_NO_REASON)
            String reason) {}

    /** @param reason a word of the organisation's list, e.g. {@code customer-request}; staff need one to go past a rule */
    public record CancelRequest(
            @Pattern(regexp = REASON, message = IS_NO_REASON)
            String reason) {}

    /** @param reason a word of the organisation's list, e.g. {@code no-advisor} */
    public record DeclineRequest(
            @NotNull @Pattern(regexp = REASON, message = IS_NO_REASON)
            String reason) {}

    /** @param secondFact the phone number or the email address of the booking */
    public record LookUpRequest(
            @NotNull UUID branchId,
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = 254) String secondFact) {}
}
