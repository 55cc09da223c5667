package io.turno.branch.live;

/** Said after something in the queue became different, on the one thread that looks. */
public record QueueChanged() {}
