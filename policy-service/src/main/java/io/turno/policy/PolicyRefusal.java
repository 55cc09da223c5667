package io.turno.policy;

import io.turno.support.problem.Refusal;

/** What this service refuses, beside {@link io.turno.support.problem.CommonRefusal}. */
public enum PolicyRefusal implements Refusal {
    HOURS_OVERLAP(422, "hours-overlap", "Hours of one day may touch but not overlap."),
    UNKNOWN_SERVICE(422, "unknown-service", "The catalogue has no such service."),
    UNKNOWN_TENANT(422, "unknown-tenant", "Define the organisation first."),
    UNKNOWN_COUNTRY(422, "unknown-country", "Define the country first."),
    UNKNOWN_COUNTER(422, "unknown-counter", "The branch has no such counter."),
    NO_HOLIDAY_CALENDAR(422, "no-holiday-calendar", "No calendar is known of this country. Add its holidays by hand."),
    UNKNOWN_REGION(422, "unknown-region", "The country's calendar has no such region."),
    UNKNOWN_TEMPLATE(422, "unknown-template", "Define the template first."),
    CHANGED_MEANWHILE(409, "stale-version", "Somebody changed it meanwhile. Look at it and decide anew."),
    DRAFT_CLOSED(409, "draft-closed", "The draft is no longer in the state that this needs."),
    BOOKING_AWAY(503, "booking-away", "Booking does not answer, so nobody knows what this would do. Try again soon."),
    ID_TAKEN(409, "id-taken", "This id is in use elsewhere. Choose another."),
    IN_USE(409, "in-use", "It is still in use. Take it out of use first.");

    private final int status;
    private final String slug;
    private final String title;

    PolicyRefusal(int status, String slug, String title) {
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
