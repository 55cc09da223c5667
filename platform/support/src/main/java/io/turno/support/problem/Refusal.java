package io.turno.support.problem;

/**
 * A reason to say no. Each service has one closed enum of them; their slugs are published and never change.
 */
public interface Refusal {
    /** The HTTP status that tells the kind of refusal. */
    int status();

    /** What the caller's program tells it by, e.g. {@code slot-taken}. */
    String slug();

    /** One sentence for people: what is wrong, and what to do. */
    String title();
}
