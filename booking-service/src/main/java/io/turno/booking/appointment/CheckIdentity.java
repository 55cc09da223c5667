package io.turno.booking.appointment;

import jakarta.inject.Singleton;

import io.turno.booking.BookingRefusal;
import io.turno.booking.verification.UseProof;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.IdentityCheck;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/**
 * Asks who books to show that the contact is theirs, where a service wants that. Staff need not: they see who is in front of
 * them. Whoever holds out a proof has it looked at.
 */
@Singleton
class CheckIdentity {
    private final UseProof useProof;

    CheckIdentity(UseProof useProof) {
        this.useProof = useProof;
    }

    /** Whether there is anything to look at. */
    boolean isNeeded(BranchPlan plan, Order order) {
        return order.verification() != null || asked(plan, order) != IdentityCheck.NONE;
    }

    /**
     * Uses the proof up, unless the transaction is undone.
     *
     * @throws Refused {@link BookingRefusal#VERIFICATION_REQUIRED} where there is none, {@link
     *     BookingRefusal#VERIFICATION_FAILED} where it is of no use
     */
    Identity check(Handle handle, BranchPlan plan, Order order, Booker booker) {
        IdentityCheck asked = asked(plan, order);
        if (order.verification() != null) {
            var claims = IdentityRule.claims(asked, order.contact());
            return Identity.byCode(useProof.use(handle, plan.tenantId(), order.verification(), claims));
        }
        if (asked == IdentityCheck.NONE || booker.isStaff()) {
            return Identity.UNCHECKED;
        }
        if (IdentityRule.isProven(asked, booker.proven(), order.contact())) {
            return Identity.OF_ACCOUNT;
        }
        throw new Refused(BookingRefusal.VERIFICATION_REQUIRED).with("identity", asked);
    }

    /** For the audit log, after the booking was undone; other refusals are no attempts of this kind. */
    void tellOfRefusal(Refused refused, BranchPlan plan, Order order, Booker booker) {
        if (refused.refusal() == BookingRefusal.VERIFICATION_FAILED) {
            useProof.tellOfRefusal(plan.tenantId(), plan.branchId(), order.verification(), booker.actor());
        }
    }

    private static IdentityCheck asked(BranchPlan plan, Order order) {
        return IdentityRule.strictest(order.wish().serviceIds().stream()
                .flatMap(id -> plan.service(id).stream())
                .map(service -> service.policy().identity())
                .toList());
    }
}
