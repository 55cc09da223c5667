package io.turno.local.day;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Somebody, and what he or she is going to do.
 *
 * @param appointment null for somebody who walks in
 * @param comesAt null for somebody who never comes
 * @param cancelsAt null for somebody who does not
 * @param takes how long the visit takes at the counter
 */
record Visitor(int number, Appointment appointment, Instant comesAt, Instant cancelsAt, Duration takes) {
    static final Comparator<Visitor> BY_ARRIVAL =
            Comparator.comparing(Visitor::comesAt, Comparator.nullsLast(Comparator.naturalOrder()));
    private static final double MEAN_MINUTES = 3;

    /** As the answer to the booking said. */
    record Appointment(UUID id, String code, Instant start) {}

    Optional<Appointment> booked() {
        return Optional.ofNullable(appointment);
    }

    static Visitor walksIn(int number, Instant opens, Duration open, RandomGenerator random) {
        Instant comes = opens.plusSeconds(random.nextLong(open.toSeconds()));
        return new Visitor(number, null, comes, null, visit(random));
    }

    /** One in twelve never comes, one in twenty-five cancels on the day, one in ten is late. */
    static Visitor withAppointment(int number, Appointment appointment, RandomGenerator random) {
        double fate = random.nextDouble();
        if (fate < .08) {
            return new Visitor(number, appointment, null, null, visit(random));
        }
        if (fate < .12) {
            Instant cancels = appointment.start().minusSeconds(60 * random.nextLong(-5, 90));
            return new Visitor(number, appointment, null, cancels, visit(random));
        }
        long minutesEarly = fate < .22 ? -random.nextLong(1, 25) : random.nextLong(28);
        Instant comes = appointment.start().minusSeconds(60 * minutesEarly);
        return new Visitor(number, appointment, comes, null, visit(random));
    }

    /** Log-normal, as service times are: most short, some very long. */
    private static Duration visit(RandomGenerator random) {
        double minutes = MEAN_MINUTES * Math.exp(random.nextGaussian() * .6 - .18);
        return Duration.ofSeconds(Math.max(20, Math.round(minutes * 60)));
    }
}
