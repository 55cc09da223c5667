package io.turno.contracts.plan;

/** How customers show who they are before they book (feature PO6), from the least to the strictest. */
public enum IdentityCheck {
    /** They don't. */
    NONE,
    /** By a one-time code that is mailed to the address they book with. */
    EMAIL_OTP,
    /** By a one-time code that is texted to the number they book with. */
    SMS_OTP
}
