package io.turno.branch.arrival;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.turno.contracts.PureRule;

/**
 * What the QR code of an appointment says: {@code turno:<appointment id>:<token>}.
 *
 * @param token made by the centre with the secret that it shares with this one branch
 */
@PureRule
record AppointmentQr(UUID appointmentId, String token) {
    private static final Pattern FORM = Pattern.compile(
            "turno:(\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}):([\\w-]{1,64})");

    /** Empty where the text is something else. */
    static Optional<AppointmentQr> read(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new AppointmentQr(UUID.fromString(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }
}
