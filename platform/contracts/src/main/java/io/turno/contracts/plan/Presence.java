package io.turno.contracts.plan;

/** Whether the ticket of somebody who has not arrived may be called. */
public enum Presence {
    IGNORED,
    PREFERRED,
    REQUIRED
}
