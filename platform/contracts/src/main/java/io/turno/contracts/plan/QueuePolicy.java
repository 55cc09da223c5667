package io.turno.contracts.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.turno.contracts.event.MayBeAbsent;

/**
 * How a branch runs its queue.
 *
 * @param rules of counters without a profile
 * @param coolDown for how long after a call that led to nothing call-next leaves somebody alone
 * @param undoWithin how long the last thing done to a ticket can be undone
 * @param closesAfter how long after the branch closed its day is closed: who still waits leaves
 * @param screenNames the most that public screens show of somebody who agreed to it
 * @param ticker what runs over the signage, per BCP 47 tag
 */
@RecordBuilder
public record QueuePolicy(
        @MayBeAbsent CallRules rules,
        @MayBeAbsent List<CallProfile> profiles,
        @MayBeAbsent Duration coolDown,
        @MayBeAbsent Duration undoWithin,
        @MayBeAbsent Duration closesAfter,
        @MayBeAbsent ScreenName screenNames,
        @MayBeAbsent Map<String, String> ticker)
        implements QueuePolicyBuilder.With {
    /** That of the specification. */
    public static final QueuePolicy DEFAULT = new QueuePolicy(null, null, null, null, null, null, null);

    /** What screens that everybody can read call a person by, beside the number of the ticket. */
    public enum ScreenName {
        /** The code of the appointment. */
        CODE,
        INITIALS,
        NAME
    }

    /** @throws IllegalArgumentException for a negative time, or a counter with two profiles */
    public QueuePolicy {
        rules = Objects.requireNonNullElse(rules, CallRules.DEFAULT);
        profiles = List.copyOf(Objects.requireNonNullElse(profiles, List.of()));
        coolDown = checked(coolDown, Duration.ofMinutes(5));
        undoWithin = checked(undoWithin, Duration.ofMinutes(5));
        closesAfter = checked(closesAfter, Duration.ofHours(1));
        screenNames = Objects.requireNonNullElse(screenNames, ScreenName.CODE);
        ticker = Map.copyOf(Objects.requireNonNullElse(ticker, Map.of()));
        long counters = profiles.stream()
                .mapToLong(profile -> profile.counterIds().size())
                .sum();
        if (profiles.stream()
                        .flatMap(profile -> profile.counterIds().stream())
                        .distinct()
                        .count()
                < counters) {
            throw new IllegalArgumentException("A counter has two profiles");
        }
    }

    /** The rules that this counter calls by. */
    public CallRules rulesOf(UUID counterId) {
        return profiles.stream()
                .filter(profile -> profile.counterIds().contains(counterId))
                .map(CallProfile::rules)
                .findFirst()
                .orElse(rules);
    }

    private static Duration checked(Duration given, Duration usual) {
        if (given != null && given.isNegative()) {
            throw new IllegalArgumentException("A time is not negative");
        }
        return Objects.requireNonNullElse(given, usual);
    }
}
