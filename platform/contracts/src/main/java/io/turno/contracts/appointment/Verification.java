package io.turno.contracts.appointment;

/** How far the customer's identity was checked at booking (feature PO6). */
public enum Verification {
    NONE,
    VERIFIED
}
