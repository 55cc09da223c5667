package io.turno.policy.user;

import java.util.List;
import java.util.Objects;

import io.turno.contracts.PureRule;

/**
 * What somebody may do, and where.
 *
 * @param roles of the realm
 * @param branches ids, or {@code *} for all
 * @param countries ISO 3166 codes, or {@code *} for all
 */
@PureRule
record Grant(List<String> roles, List<String> branches, List<String> countries) {
    static final String ALL = "*";

    Grant {
        roles = List.copyOf(Objects.requireNonNullElse(roles, List.of()));
        branches = List.copyOf(Objects.requireNonNullElse(branches, List.of()));
        countries = List.copyOf(Objects.requireNonNullElse(countries, List.of()));
    }
}
