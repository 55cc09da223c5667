package io.turno.branch.feedback;

/**
 * What a visitor thinks of a visit.
 *
 * @param score 1 (poor) to 5 (excellent)
 * @param comment null where there is none
 */
public record Feedback(int score, String comment, FeedbackChannel channel) {}
