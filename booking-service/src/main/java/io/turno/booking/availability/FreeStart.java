package io.turno.booking.availability;

import java.time.Instant;

/** A start, and how many more could come then. */
public record FreeStart(Instant start, Instant end, int left) {}
