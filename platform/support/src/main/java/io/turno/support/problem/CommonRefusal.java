package io.turno.support.problem;

/** What any service may refuse. */
public enum CommonRefusal implements Refusal {
    INVALID(400, "validation-failed", "Some fields need your attention."),
    UNREADABLE(
            400,
            "unreadable-request",
            "The request could not be read. Check that the body is JSON of the right shape."),
    UNAUTHENTICATED(401, "unauthenticated", "Sign in and send a valid bearer token."),
    FORBIDDEN(403, "forbidden", "Your role does not allow this."),
    NOT_YOUR_BRANCH(403, "not-your-branch", "Your account does not reach this branch."),
    NOT_FOUND(404, "not-found", "There is nothing here under this address."),
    STALE_VERSION(412, "stale-version", "Somebody changed it since you read it. Read it again and repeat your change."),
    VERSION_REQUIRED(428, "version-required", "Send the version you read in If-Match."),
    KEY_REUSED(422, "idempotency-key-reused", "This Idempotency-Key was used for another request. Use a new key."),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Too many attempts. Wait a while and try again."),
    UNAVAILABLE(503, "unavailable", "A part of the system is not reachable right now. Try again in a moment.");

    private final int status;
    private final String slug;
    private final String title;

    CommonRefusal(int status, String slug, String title) {
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
