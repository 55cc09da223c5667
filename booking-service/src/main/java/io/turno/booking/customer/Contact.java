package io.turno.booking.customer;

import java.util.ArrayList;
import java.util.Locale;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/**
 * How to reach and greet a person; at least one of email and phone.
 *
 * @param email lower case, or null
 * @param phone E.164, or null
 * @param language BCP 47
 */
public record Contact(String name, String email, String phone, String language) {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /**
     * @param phone as people write it; without a country code it is one of the region
     * @param region ISO 3166 code of the branch's country
     * @throws Refused with every wrong field
     */
    public static Contact of(String name, String email, String phone, String language, String region) {
        var wrong = new ArrayList<FieldError>();
        String number = phone == null || phone.isBlank() ? null : e164(phone, region);
        String address = email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
        if (phone != null && !phone.isBlank() && number == null) {
            wrong.add(new FieldError("/phone", "is not a phone number; write it with its country code, e.g. +44…"));
        }
        if (address == null && (phone == null || phone.isBlank())) {
            wrong.add(new FieldError("/email", "or a phone number is needed, so that the confirmation arrives"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong.toArray(FieldError[]::new));
        }
        return new Contact(name.strip(), address, number, language);
    }

    /** True where this is the phone or the email, in whatever spelling. */
    public static boolean same(String given, String region, String email, String phone) {
        String normal = given.strip();
        return normal.equalsIgnoreCase(email) || (phone != null && phone.equals(e164(normal, region)));
    }

    /** Null where it is no valid number of the region, nor one with a country code. */
    public static String e164(String phone, String region) {
        try {
            var number = PHONES.parse(phone, region);
            return PHONES.isValidNumber(number) ? PHONES.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException notANumber) {
            return null;
        }
    }

    /** Tells one guest from another; to be hashed before it is stored anywhere. */
    public String fingerprint() {
        return email + "/" + phone;
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Contact[masked]";
    }
}
