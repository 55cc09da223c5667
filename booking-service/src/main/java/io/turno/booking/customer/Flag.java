package io.turno.booking.customer;

/** What staff should know of a person before they call them. Whoever has one is called before others. */
public enum Flag {
    VIP,
    DISABLED,
    PREGNANT
}
