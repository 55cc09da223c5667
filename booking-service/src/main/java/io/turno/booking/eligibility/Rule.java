package io.turno.booking.eligibility;

import io.turno.booking.BookingRefusal;
import io.turno.contracts.PureRule;

/** What may stand against a booking or a change, and what whoever is not staff is told then. */
@PureRule
public enum Rule {
    BLOCKED("blocked", BookingRefusal.CONTACT_BRANCH),
    NO_SHOWS("no-shows", null),
    NO_SELF_SERVICE("no-self-service", null),
    PER_DAY("per-day", BookingRefusal.LIMIT_REACHED),
    PER_WEEK("per-week", BookingRefusal.LIMIT_REACHED),
    PER_MONTH("per-month", BookingRefusal.LIMIT_REACHED),
    PER_SERVICE("per-service", BookingRefusal.LIMIT_REACHED),
    PER_TENANT("per-tenant", BookingRefusal.LIMIT_REACHED),
    NOTICE("notice-too-short", BookingRefusal.NOTICE_TOO_SHORT),
    TOO_LATE("too-late", BookingRefusal.TOO_LATE),
    RESCHEDULE_LIMIT("reschedule-limit", BookingRefusal.RESCHEDULE_LIMIT);

    private final String word;
    /** Null where staff decide: what would break it becomes a request. */
    private final BookingRefusal refusal;

    Rule(String word, BookingRefusal refusal) {
        this.word = word;
        this.refusal = refusal;
    }

    /** As problems and the audit log name it. */
    public String word() {
        return word;
    }

    /** Whether it is a number of bookings that is not to be passed. */
    public boolean isLimit() {
        return refusal == BookingRefusal.LIMIT_REACHED;
    }

    /** Whether staff have to approve what would break it, instead of its being refused. */
    boolean asksForApproval() {
        return refusal == null;
    }

    BookingRefusal refusal() {
        return refusal;
    }
}
