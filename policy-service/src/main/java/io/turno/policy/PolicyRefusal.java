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
    NO_SUCH_CHANNEL(422, "no-such-channel", "Customers are not reached on this channel yet."),
    NO_BRANCH_ADDRESS(
            422, "no-branch-address", "The branch's server has not said under which address phones reach it."),
    BEYOND_YOUR_SCOPE(403, "beyond-your-scope", "You can only give others what you may do yourself, where you may."),
    NOT_YOURSELF(422, "not-yourself", "Nobody changes their own roles, or locks themselves out."),
    USER_NAME_TAKEN(409, "user-name-taken", "Somebody has this user name or email address already."),
    USERS_AWAY(503, "users-away", "The directory of users can't be reached. Try again soon."),
    DOMAIN_TAKEN(409, "domain-taken", "Another organisation uses this host name."),
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
