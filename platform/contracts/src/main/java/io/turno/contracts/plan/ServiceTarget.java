package io.turno.contracts.plan;

import java.time.Duration;

import io.turno.contracts.event.MayBeAbsent;

/**
 * What a branch wants of a service; managers hear where it is missed.
 *
 * @param longestWait the longest that somebody should wait; absent: any time will do
 * @param longestVisit the longest that a visit should take; absent: any time will do
 */
public record ServiceTarget(
        @MayBeAbsent Duration longestWait, @MayBeAbsent Duration longestVisit) {
    /** Nothing is wanted. */
    public static final ServiceTarget NONE = new ServiceTarget(null, null);
}
