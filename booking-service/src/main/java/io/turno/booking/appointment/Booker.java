package io.turno.booking.appointment;

import java.util.Optional;
import java.util.UUID;

import io.turno.booking.customer.Proven;
import io.turno.contracts.appointment.Channel;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Actor;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/**
 * Who asks for a place.
 *
 * @param subject the account in the customers' realm; null for everybody else
 * @param proven what is known for sure to be the account's
 */
public record Booker(Actor actor, Kind kind, String subject, Proven proven) {

    /** Guests and customers book for themselves, partners and staff for others. */
    enum Kind {
        GUEST,
        CUSTOMER,
        PARTNER,
        STAFF
    }

    /** @throws Refused where the caller's account does not reach this branch */
    public static Booker at(BranchPlan plan, Caller caller) {
        if (caller.isAnonymous()) {
            return new Booker(Actor.GUEST, Kind.GUEST, null, Proven.NOTHING);
        }
        mustBeOf(plan.tenantId(), caller);
        if (caller.isCustomer()) {
            return new Booker(caller.actor(), Kind.CUSTOMER, caller.subject().orElseThrow(), Proven.of(caller));
        }
        if (!caller.reaches(plan.branchId(), plan.countryCode())) {
            throw new Refused(CommonRefusal.NOT_YOUR_BRANCH);
        }
        if (caller.is(Role.AUDITOR)) {
            throw new Refused(CommonRefusal.FORBIDDEN);
        }
        return new Booker(caller.actor(), caller.is(Role.PARTNER) ? Kind.PARTNER : Kind.STAFF, null, Proven.NOTHING);
    }

    private static void mustBeOf(UUID tenantId, Caller caller) {
        if (!caller.tenant().equals(tenantId)) {
            throw new Refused(CommonRefusal.FORBIDDEN);
        }
    }

    boolean isStaff() {
        return kind == Kind.STAFF;
    }

    /** Not staff, nor a partner. */
    boolean isForThemselves() {
        return kind == Kind.GUEST || kind == Kind.CUSTOMER;
    }

    Optional<String> account() {
        return Optional.ofNullable(subject);
    }

    /** @throws Refused where this kind of caller can't come in by that channel */
    Channel channel(Channel asked) {
        boolean staffs = asked == Channel.RECEPTION || asked == Channel.CALL_CENTRE;
        if (asked != null && staffs != isStaff()) {
            throw Refused.invalid(new FieldError("/channel", "is not a channel of yours"));
        }
        if (asked != null) {
            return asked;
        }
        return switch (kind) {
            case GUEST, CUSTOMER -> Channel.PORTAL;
            case PARTNER -> Channel.API;
            case STAFF -> Channel.RECEPTION;
        };
    }
}
