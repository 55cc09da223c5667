package io.turno.branch.arrival;

import java.util.Optional;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.turno.contracts.PureRule;

/** A phone number as people type it. */
@PureRule
record TypedPhone(String text) {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /**
     * As E.164; empty where no such number can exist.
     *
     * @param country ISO 3166 code of the country where a number without a prefix is dialled
     */
    Optional<String> normal(String country) {
        try {
            var number = NUMBERS.parse(text, country);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "TypedPhone[***]";
    }
}
