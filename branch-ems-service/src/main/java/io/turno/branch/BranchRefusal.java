package io.turno.branch;

import io.turno.support.problem.Refusal;

/** What this service refuses, beside {@link io.turno.support.problem.CommonRefusal}. */
public enum BranchRefusal implements Refusal {
    NO_PLAN(503, "no-plan", "The branch has not received its plan yet. Try again in a moment."),
    TOO_EARLY(409, "too-early", "It is too early to check in. Please come back later."),
    TOO_LATE(409, "too-late", "It is too late for this appointment. Please take a ticket."),
    ALREADY_CALLED(409, "already-called", "Somebody else has called this ticket. Take the next one."),
    WRONG_STATE(409, "wrong-state", "The ticket is not in a state that allows this."),
    COUNTER_CLOSED(409, "counter-closed", "Open this counter first."),
    COUNTER_TAKEN(409, "counter-taken", "Somebody else works at this counter."),
    COUNTER_ON_BREAK(409, "counter-on-break", "This counter is on a break. End the break first."),
    COUNTER_BUSY(409, "counter-busy", "Finish with the present ticket first."),
    NOT_SERVED_HERE(409, "not-served-here", "This counter does not serve that."),
    FEEDBACK_GIVEN(409, "feedback-given", "Feedback on this visit was given already. Thank you."),
    VISIT_NOT_OVER(409, "visit-not-over", "Feedback can be given once the visit is over."),
    POSTPONED_ALREADY(
            409, "postponed-already", "More time is given once. Please take a new ticket if you miss the call."),
    NOTHING_TO_UNDO(409, "nothing-to-undo", "There is nothing that could be undone."),
    TOO_LATE_TO_UNDO(409, "too-late-to-undo", "It was done too long ago to be undone."),
    NOT_YOURS_TO_UNDO(403, "not-yours-to-undo", "Only who did it, or a manager, can undo it."),
    CLOSED(409, "closed", "The branch is closed now."),
    CENTRE_REACHABLE(409, "centre-reachable", "The centre can be reached. Sign in there, as always."),
    SIGN_IN_FAILED(401, "sign-in-failed", "This account and this PIN do not fit, or they must wait a while."),
    NOBODY_WAITING(409, "nobody-waiting", "Nobody waits for this counter.");

    private final int status;
    private final String slug;
    private final String title;

    BranchRefusal(int status, String slug, String title) {
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
