package io.turno.booking.customer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes in over HTTP about customers. */
public final class CustomerRequests {
    private static final String CHANNEL = "email|sms|whatsapp|telegram|push";
    private static final String IS_NO_CHANNEL = "is one of " + CHANNEL;
    private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    private static final String IS_NO_LANGUAGE = "is not a BCP 47 language tag";

    private CustomerRequests() {}

    /**
     * What is to change; what is absent stays.
     *
     * @param email empty: takes it away
     * @param phone empty: takes it away
     * @param nameOnScreens whether the person agreed to be named on screens that everybody reads
     * @param notes empty: takes them away
     */
    @Schema(example = """
            {"flags": ["VIP"], "channels": ["sms", "email"], "notes": "Prefers counter 2."}""")
    public record EditCustomerRequest(
            @Pattern(regexp = ".*\\S.*", message = "is blank") @Size(max = 120)
            String name,

            @Size(max = 254) @Pattern(regexp = "|[^@\\s]+@[^@\\s]+\\.[^@\\s]+", message = "is not an email address")
            String email,

            @Size(max = 40) String phone,

            @Pattern(regexp = LANGUAGE, message = IS_NO_LANGUAGE)
            String language,

            @Size(max = 5) List<@NotNull @Pattern(regexp = CHANNEL, message = IS_NO_CHANNEL) String> channels,

            Set<@NotNull Flag> flags,
            Boolean nameOnScreens,
            @Size(max = 2000) String notes) {

        /** The names of what is to change. */
        List<String> fields() {
            var given = new LinkedHashMap<String, Object>();
            given.put("name", name);
            given.put("email", email);
            given.put("phone", phone);
            given.put("language", language);
            given.put("channels", channels);
            given.put("flags", flags);
            given.put("nameOnScreens", nameOnScreens);
            given.put("notes", notes);
            given.values().removeIf(Objects::isNull);
            return List.copyOf(given.keySet());
        }
    }

    /**
     * What is to change; what is absent stays.
     *
     * @param channels how the person wants to hear from us, the first choice first
     * @param nameOnScreens whether the person agrees to be named on screens that everybody reads
     */
    @Schema(example = """
            {"language": "es", "channels": ["sms", "email"], "nameOnScreens": true}""")
    public record PreferencesRequest(
            @Pattern(regexp = LANGUAGE, message = IS_NO_LANGUAGE)
            String language,

            @Size(max = 5) List<@NotNull @Pattern(regexp = CHANNEL, message = IS_NO_CHANNEL) String> channels,

            Boolean nameOnScreens) {

        EditCustomerRequest edit() {
            return new EditCustomerRequest(null, null, null, language, channels, null, nameOnScreens, null);
        }
    }

    /** @param from the record that ends */
    public record MergeRequest(@NotNull UUID from) {}

    /**
     * @param reason a word of the organisation's list, e.g. {@code abuse}
     * @param until absent: for good
     */
    public record BlockRequest(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "is a word like abuse")
            String reason,

            Instant until) {}
}
