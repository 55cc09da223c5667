package io.turno.branch.feedback;

/** Where a visitor rated the visit. */
public enum FeedbackChannel {
    /** On a phone, by the link of the ticket or of a message. */
    LINK,
    KIOSK,
    COUNTER_SCREEN
}
