package io.turno.booking.appointment;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

import io.turno.contracts.PureRule;

/** What a customer shows: two letters and four digits, without letters that look like digits. */
@PureRule
record AppointmentCode(String value) {
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[" + LETTERS + "]{2}[0-9]{4}");
    private static final SecureRandom RANDOM = new SecureRandom();

    AppointmentCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a code");
        }
    }

    static AppointmentCode random() {
        return random(RANDOM);
    }

    static AppointmentCode random(RandomGenerator random) {
        char first = LETTERS.charAt(random.nextInt(LETTERS.length()));
        char second = LETTERS.charAt(random.nextInt(LETTERS.length()));
        return new AppointmentCode("%c%c%04d".formatted(first, second, random.nextInt(10_000)));
    }

    /** As people type it: any case, blanks and dashes between. May be anything, then it is nobody's code. */
    static String normal(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
