package io.turno.branch.arrival;

import java.util.UUID;

/**
 * By what somebody shows that an appointment is theirs; what is given must all fit.
 *
 * @param appointmentId of a signed code that was checked; null where there was none
 * @param code in its normal form; null where it was not given
 * @param phoneMark of the number; null where it was not given
 */
public record Proof(UUID appointmentId, String code, String phoneMark) {}
