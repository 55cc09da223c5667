package io.turno.branch.live;

/** Said once per keep-alive, to whoever has pages of its own listening. */
public record QueueAlive() {}
