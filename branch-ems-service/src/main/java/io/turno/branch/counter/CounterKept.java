package io.turno.branch.counter;

import java.util.UUID;

/** Said after the commit of every change of a counter's session, to whoever in this process follows it. */
public record CounterKept(UUID counterId) {}
