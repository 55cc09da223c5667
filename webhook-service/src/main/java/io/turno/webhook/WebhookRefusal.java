package io.turno.webhook;

import io.turno.support.problem.Refusal;

/** What this service refuses, beside {@link io.turno.support.problem.CommonRefusal}. */
public enum WebhookRefusal implements Refusal {
    BRANCHES_NEEDED(403, "branches-needed", "Name branches that your account reaches."),
    DELETED_SINCE(
            410, "deleted-since", "What was made under this Idempotency-Key has been deleted since. Use a new key."),
    ROTATED_TOO_OFTEN(
            409,
            "rotated-too-often",
            "Several older secrets of this subscription are still valid. Wait until the oldest has ended.");

    private final int status;
    private final String slug;
    private final String title;

    WebhookRefusal(int status, String slug, String title) {
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
