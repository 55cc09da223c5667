package io.turno.booking.appointment;

import io.turno.support.access.Actor;
import io.turno.support.access.Role;

/**
 * Who asks to change what.
 *
 * @param revision what the caller read (If-Match); null where any will do
 * @param idempotencyKey may be null
 */
record Asked(Access.Key key, Long revision, String idempotencyKey) {

    boolean byStaff() {
        var caller = key.caller();
        return caller.isStaff() && !caller.is(Role.PARTNER);
    }

    Actor actor() {
        return key.caller().actor();
    }
}
