package io.turno.booking;

import io.turno.support.problem.Refusal;

/** What this service refuses, beside {@link io.turno.support.problem.CommonRefusal}. */
public enum BookingRefusal implements Refusal {
    SLOT_TAKEN(409, "slot-taken", "This time is no longer free. Choose another one."),
    HOLD_EXPIRED(409, "hold-expired", "The place was held too long and is taken now. Choose another time."),
    ALREADY_CLOSED(409, "already-closed", "This appointment is over or was cancelled."),
    TOO_LATE(409, "too-late", "It is too late to change this appointment. Please contact the branch."),
    NOT_CONVERTIBLE(409, "not-convertible", "Only a booked appointment can become a ticket."),
    ALREADY_MERGED(409, "already-merged", "This customer's record ended in another one. Use that one."),
    DUPLICATE_CUSTOMER(409, "duplicate-customer", "Another record has these contacts. Merge the two."),
    CONTACT_BRANCH(409, "contact-branch", "This cannot be booked here. Please contact the branch."),
    RESCHEDULE_LIMIT(409, "reschedule-limit", "It was moved as often as it may be. Please contact the branch."),
    NOT_PENDING(409, "not-pending", "Only a request can be approved or declined."),
    VERIFICATION_REQUIRED(
            403, "verification-required", "Show first that the contact is yours: ask for a code and enter it."),
    VERIFICATION_FAILED(
            403, "verification-failed", "This could not be verified. Check the code, or ask for a new one."),
    NOTICE_TOO_SHORT(422, "notice-too-short", "This time is too soon. Choose a later one."),
    BEYOND_HORIZON(422, "beyond-horizon", "This day cannot be booked yet. Choose an earlier one."),
    CLOSED(422, "closed", "No visit of this kind starts at this time. Choose one of the offered times."),
    NOT_BOOKABLE(422, "not-bookable", "This service cannot be booked ahead at this branch."),
    PARTY_TOO_LARGE(422, "party-too-large", "One booking cannot take that many places."),
    ANSWERS_INVALID(422, "answers-invalid", "Some answers need your attention."),
    REASON_REQUIRED(422, "reason-required", "This goes past a rule. Say why."),
    FILE_TOO_LARGE(413, "file-too-large", "This file is too large. Send a smaller one."),
    FILE_TYPE_REFUSED(415, "file-type-refused", "This is no PDF, JPEG, PNG or HEIC. Send one of these."),
    LIMIT_REACHED(429, "limit-reached", "You have reached the limit of bookings. Try again later.");

    private final int status;
    private final String slug;
    private final String title;

    BookingRefusal(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }
}
