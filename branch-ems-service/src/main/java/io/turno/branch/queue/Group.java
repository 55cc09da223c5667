package io.turno.branch.queue;

import java.util.UUID;

import io.turno.contracts.PureRule;

/**
 * What rules and counters ask of somebody who waits, beside the time and the number. Two of one group come one after the other
 * whatever the rules are.
 *
 * @param appointment false for a walk-in
 * @param standsBack comes after those of the same priority who are there
 * @param terms without a time
 */
@PureRule
public record Group(UUID serviceId, boolean appointment, int priority, boolean standsBack, Terms terms) {
    static Group of(Candidate candidate) {
        return new Group(
                candidate.serviceId(),
                candidate.appointment(),
                candidate.priority(),
                candidate.standsBack(),
                candidate.terms().atAnyTime());
    }
}
