package io.turno.booking.verification;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import io.turno.booking.customer.Contact;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/**
 * Who is to get a code.
 *
 * @param contact an email address in lower case, or a number in E.164, as bookings keep them
 * @param language BCP 47
 */
record Recipient(UUID tenantId, CodeChannel channel, String contact, String language) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /**
     * @param given as the person wrote it
     * @param region ISO 3166 code of the country that a number without its country code is of; null where none is known
     * @throws Refused where the channel doesn't reach that
     */
    static Recipient of(UUID tenantId, CodeChannel channel, String given, String region, String language) {
        String contact =
                switch (channel) {
                    case EMAIL -> email(given.strip());
                    case SMS -> phone(given, region);
                };
        return new Recipient(tenantId, channel, contact, language);
    }

    private static String email(String given) {
        if (!EMAIL.matcher(given).matches()) {
            throw Refused.invalid(new FieldError("/contact", "is not an email address"));
        }
        return given.toLowerCase(Locale.ROOT);
    }

    private static String phone(String given, String region) {
        String number = Contact.e164(given, region);
        if (number == null) {
            throw Refused.invalid(
                    new FieldError("/contact", "is not a phone number; write it with its country code, e.g. +44…"));
        }
        return number;
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Recipient[masked]";
    }
}
