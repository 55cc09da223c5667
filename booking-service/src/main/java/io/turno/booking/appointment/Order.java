package io.turno.booking.appointment;

import java.util.Map;
import java.util.UUID;

import io.turno.booking.customer.Contact;
import io.turno.booking.form.Answers;
import io.turno.booking.form.Questionnaire;
import io.turno.contracts.appointment.Channel;
import io.turno.contracts.plan.BranchPlan;

/**
 * What was ordered; equal orders are equal requests to {@link io.turno.support.idempotency.Idempotency}.
 *
 * @param hold the place to confirm; null to take one now
 * @param reason why staff book past a rule; null where they don't
 * @param answers to the forms of the services, as they came in; null where there were none
 * @param fileTokens what proves that the files among them are the caller's; null where there were none
 * @param verification what proves that the contact is the caller's; null where there is no proof
 */
public record Order(
        Wish wish,
        Contact contact,
        Channel channel,
        HoldKey hold,
        String reason,
        Map<String, Object> answers,
        Map<UUID, String> fileTokens,
        String verification) {

    /** A hold, and the proof that it is the caller's. */
    public record HoldKey(UUID id, String token) {}

    /** Staff may leave a question for the desk. @throws Refused naming each answer that will not do */
    Answers checked(BranchPlan plan, Booker booker) {
        return Questionnaire.of(plan, wish.serviceIds()).check(answers == null ? Map.of() : answers, booker.isStaff());
    }
}
