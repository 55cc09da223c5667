package io.turno.local.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A move of the suite's clock: {@code +50m}, {@code -1h30m}, {@code 2026-12-01T08:50}, {@code reset}. */
public sealed interface ClockMove {
    /** Where the demo organisation's first branch is; a time without a zone is told there. */
    ZoneId HOME = ZoneId.of("Europe/London");

    Pattern STEP = Pattern.compile("([+-])(?:(\\d{1,4})d)?(?:(\\d{1,4})h)?(?:(\\d{1,5})m)?(?:(\\d{1,6})s)?");

    /** On or back by this much. */
    record Advance(Duration by) implements ClockMove {}

    /** To this instant; the clock runs on from there. */
    record To(Instant instant) implements ClockMove {}

    /** Back to real time. */
    record Reset() implements ClockMove {}

    /** @throws IllegalArgumentException with a message for whoever typed it */
    static ClockMove of(String text) {
        if (text.equals("reset")) {
            return new Reset();
        }
        return step(text)
                .<ClockMove>map(Advance::new)
                .or(() -> instant(text).map(To::new))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Not a move of the clock: %s. Try +50m, -1h30m, 2026-12-01T08:50 or reset.".formatted(text)));
    }

    private static Optional<Duration> step(String text) {
        Matcher step = STEP.matcher(text.toLowerCase(Locale.ROOT));
        if (!step.matches() || text.length() == 1) {
            return Optional.empty();
        }
        Duration length = Duration.ofDays(number(step.group(2)))
                .plusHours(number(step.group(3)))
                .plusMinutes(number(step.group(4)))
                .plusSeconds(number(step.group(5)));
        return Optional.of(step.group(1).equals("-") ? length.negated() : length);
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static Optional<Instant> instant(String text) {
        try {
            boolean zoned = text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:\\d\\d");
            return Optional.of(
                    zoned
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(HOME).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
