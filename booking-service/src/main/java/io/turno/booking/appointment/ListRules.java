package io.turno.booking.appointment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.turno.contracts.PureRule;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.Channel;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/**
 * Which appointments somebody wants to see.
 *
 * @param from first day, by each branch's own calendar
 * @param to last day
 * @param statuses empty: any
 * @param serviceId null: any
 * @param staffId who is to serve them; null: anybody
 * @param channel where they were booked; null: anywhere
 * @param typed of the code or the person; null: all
 */
@PureRule
record ListRules(
        LocalDate from,
        LocalDate to,
        List<String> statuses,
        UUID serviceId,
        UUID staffId,
        String channel,
        String typed) {
    static final int MOST_DAYS = 366;
    /** A hold is nobody's yet, and what ran out never was. */
    private static final Set<AppointmentStatus> LISTED =
            EnumSet.complementOf(EnumSet.of(AppointmentStatus.HELD, AppointmentStatus.EXPIRED));

    ListRules {
        statuses = List.copyOf(statuses);
        typed = typed == null || typed.isBlank() ? null : typed;
    }

    /** @throws Refused naming each parameter that is wrong */
    void mustBeRight() {
        var wrong = new ArrayList<FieldError>();
        if (from == null) {
            wrong.add(new FieldError("from", "must not be null"));
        }
        if (to == null) {
            wrong.add(new FieldError("to", "must not be null"));
        }
        if (wrong.isEmpty() && (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS)) {
            wrong.add(new FieldError("to", "is from on or later, by less than %d days".formatted(MOST_DAYS)));
        }
        if (!names(LISTED).containsAll(statuses)) {
            wrong.add(new FieldError("status", "is one of " + String.join(", ", names(LISTED))));
        }
        List<String> channels = names(EnumSet.allOf(Channel.class));
        if (channel != null && !channels.contains(channel)) {
            wrong.add(new FieldError("channel", "is one of " + String.join(", ", channels)));
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong.toArray(FieldError[]::new));
        }
    }

    private static List<String> names(Set<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }
}
