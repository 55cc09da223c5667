package io.turno.policy.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;

import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/** Instants in a query. */
final class Times {
    private Times() {}

    /** @return null where none is given */
    static Instant of(String parameter, String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            throw Refused.invalid(new FieldError(parameter, "is an instant like 2026-12-01T09:00:00Z"));
        }
    }
}
