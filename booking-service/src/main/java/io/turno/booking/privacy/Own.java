package io.turno.booking.privacy;

import io.turno.support.access.Caller;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;

/** People ask for themselves. */
final class Own {
    private Own() {}

    /**
     * @return the subject of the customer's account
     * @throws Refused {@link CommonRefusal#FORBIDDEN} for anybody else
     */
    static String account(Caller caller) {
        if (!caller.isCustomer()) {
            throw new Refused(CommonRefusal.FORBIDDEN, "This is for customers.");
        }
        return caller.subject().orElseThrow();
    }
}
