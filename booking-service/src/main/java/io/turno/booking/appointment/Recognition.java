package io.turno.booking.appointment;

import io.turno.contracts.PureRule;

/**
 * How a branch knows a person whose contacts it is not told.
 *
 * @param nameOnScreens whether the person agreed to be named on screens that everybody reads
 * @param phoneMark what the branch makes of the number that the person types; null where there is no number
 */
@PureRule
record Recognition(boolean nameOnScreens, String phoneMark) {
    /** Nothing is known of the person. */
    static final Recognition NONE = new Recognition(false, null);
}
