package io.turno.booking.appointment;

import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.turno.booking.BookingRefusal;
import io.turno.booking.availability.FindFreeStarts.Question;
import io.turno.booking.availability.NearestStarts;
import io.turno.booking.plan.Plans;
import io.turno.support.problem.Refused;

/** Whoever is told that a time is taken is told what is free near it. */
@Singleton
class OfferAlternatives {
    private final NearestStarts nearest;
    private final Plans plans;

    OfferAlternatives(NearestStarts nearest, Plans plans) {
        this.nearest = nearest;
        this.plans = plans;
    }

    /**
     * @param transaction all of it: the alternatives are looked for when its locks are gone
     * @param wish asked for only after a refusal
     */
    <T> T whereTaken(Supplier<T> transaction, Supplier<Wish> wish, boolean byStaff) {
        try {
            return transaction.get();
        } catch (Refused refused) {
            if (refused.refusal() == BookingRefusal.SLOT_TAKEN || refused.refusal() == BookingRefusal.HOLD_EXPIRED) {
                refused.with(
                        "alternatives",
                        nearest.to(question(wish.get(), byStaff), wish.get().start()));
            }
            throw refused;
        }
    }

    private Question question(Wish wish, boolean byStaff) {
        return new Question(plans.of(wish.branchId()), wish.wanted(byStaff));
    }
}
