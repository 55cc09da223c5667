package io.turno.branch.live;

/** Said after the line was worked out anew, on the one thread that does so. */
public record QueueChanged(Line line) {}
