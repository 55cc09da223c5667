package io.turno.booking.customer;

/** What staff should know of a person before they call them. */
public enum Flag {
    VIP,
    DISABLED,
    PREGNANT
}
