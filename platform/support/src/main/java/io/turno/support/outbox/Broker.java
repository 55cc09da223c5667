package io.turno.support.outbox;

import java.util.Locale;

import io.turno.contracts.event.Topic;

/** The two Kafka clusters: the centre's, and the one inside a branch. */
public enum Broker {
    CENTRAL,
    BRANCH;

    /** Which of the two holds this topic. */
    public static Broker of(Topic topic) {
        return topic.name().startsWith("branch.") ? BRANCH : CENTRAL;
    }

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
