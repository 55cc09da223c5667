package io.turno.branch.counter;

/** Why nobody is called to a counter that is open. */
public enum BreakReason {
    REST,
    MEAL,
    MEETING,
    OTHER
}
