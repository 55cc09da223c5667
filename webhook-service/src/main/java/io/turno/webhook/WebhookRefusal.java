package io.turno.webhook;

import io.turno.support.problem.Refusal;

/** What this service refuses, beside {@link io.turno.support.problem.CommonRefusal}. */
public enum WebhookRefusal implements Refusal {
    BRANCHES_NEEDED(403, "branches-needed", "Name branches that your account reaches.");

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
