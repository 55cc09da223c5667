package io.turno.branch.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

import io.turno.contracts.PureRule;

/**
 * Those who wait, kept in order while they come and go. Whatever the rules are, the next few to be called are among the first
 * few of each {@link Group}; so a call looks at these, and not at everybody. Not for several threads at once.
 */
@PureRule
public final class Crowd {
    private final Map<UUID, Candidate> everybody = new HashMap<>();
    private final Map<Group, GroupLine> groups = new HashMap<>();
    /** Those whom time alone still keeps from being called. */
    private final TreeSet<Candidate> resting;
    /** Those who are absent, and whose grace runs. */
    private final TreeSet<Candidate> inGrace =
            new TreeSet<>(Comparator.comparing(Candidate::graceUntil).thenComparing(Candidate::ticketId));

    private final Duration coolDown;
    private Instant asOf = Instant.MIN;
    /** Since then time alone has moved nobody. */
    private Instant settledAt = Instant.MIN;

    /** @param coolDown for how long after a call nobody is called again */
    public Crowd(Duration coolDown) {
        this.coolDown = coolDown;
        this.resting = new TreeSet<>(Comparator.comparing((Candidate one) -> one.callableFrom(coolDown))
                .thenComparing(Candidate::ticketId));
    }

    /** In no order. */
    public Collection<Candidate> everybody() {
        return List.copyOf(everybody.values());
    }

    /** Null where nobody waits with it. */
    Candidate find(UUID ticketId) {
        return everybody.get(ticketId);
    }

    /** Comes, or takes the place of what was known of the same ticket. */
    public void put(Candidate candidate) {
        remove(candidate.ticketId());
        everybody.put(candidate.ticketId(), candidate);
        place(candidate);
    }

    public void remove(UUID ticketId) {
        Candidate known = everybody.remove(ticketId);
        if (known != null) {
            displace(known);
        }
    }

    /**
     * Those among whom the next are, whatever the rules.
     *
     * @param most how many will be called one after the other, at most
     * @param wanted whether a counter may call those of a group
     * @param passedOver tickets that are left out
     * @return in no order, all of them callable now; all who are callable, where no group has more than {@code most}
     */
    public List<Candidate> front(Instant now, int most, Predicate<Group> wanted, Set<UUID> passedOver) {
        moveTo(now);
        var front = new ArrayList<Candidate>();
        groups.forEach((group, line) -> {
            if (wanted.test(group)) {
                line.front(most, passedOver, front);
            }
        });
        return front;
    }

    private void moveTo(Instant now) {
        if (now.isBefore(settledAt)) {
            startAgain(now);
            return;
        }
        asOf = now.isAfter(asOf) ? now : asOf;
        while (!resting.isEmpty() && resting.first().isCallable(asOf, coolDown)) {
            place(resting.pollFirst());
        }
        while (!inGrace.isEmpty() && inGrace.first().isLate(asOf)) {
            Candidate late = inGrace.first();
            displace(late);
            place(late);
        }
    }

    /** The clock went back behind what it had moved, as only that of a sandbox does for long. */
    private void startAgain(Instant now) {
        asOf = now;
        settledAt = Instant.MIN;
        resting.clear();
        inGrace.clear();
        groups.clear();
        everybody.values().forEach(this::place);
    }

    private void place(Candidate candidate) {
        if (candidate.isKeptBack()) {
            return;
        }
        if (!candidate.isCallable(asOf, coolDown)) {
            resting.add(candidate);
            return;
        }
        settledBy(candidate.callableFrom(coolDown));
        boolean late = candidate.isLate(asOf);
        if (late) {
            settledBy(candidate.graceUntil().plusNanos(1));
        }
        groups.computeIfAbsent(Group.of(candidate), _ -> new GroupLine()).add(candidate, late);
        if (!late && !candidate.present() && candidate.graceUntil() != null) {
            inGrace.add(candidate);
        }
    }

    private void settledBy(Instant moved) {
        if (moved != null && moved.isAfter(settledAt)) {
            settledAt = moved;
        }
    }

    private void displace(Candidate candidate) {
        if (candidate.graceUntil() != null) {
            inGrace.remove(candidate);
        }
        if (candidate.callableFrom(coolDown) != null) {
            resting.remove(candidate);
        }
        groups.computeIfPresent(Group.of(candidate), (_, line) -> line.without(candidate) ? null : line);
    }

    /** Those who are the same to every rule and counter but for their time and number. */
    private static final class GroupLine {
        private static final Comparator<Candidate> BY_NUMBER =
                Comparator.comparing(Candidate::number).thenComparing(Candidate::ticketId);

        private final TreeSet<Candidate> inTime =
                new TreeSet<>(Comparator.comparing(Candidate::since).thenComparing(BY_NUMBER));
        /** All of them rank as if coming just now. */
        private final TreeSet<Candidate> late = new TreeSet<>(BY_NUMBER);

        void add(Candidate candidate, boolean isLate) {
            (isLate ? late : inTime).add(candidate);
        }

        /** @return whether nobody is left */
        boolean without(Candidate candidate) {
            inTime.remove(candidate);
            late.remove(candidate);
            return inTime.isEmpty() && late.isEmpty();
        }

        void front(int most, Set<UUID> passedOver, List<Candidate> front) {
            for (TreeSet<Candidate> line : List.of(inTime, late)) {
                line.stream()
                        .filter(candidate -> !passedOver.contains(candidate.ticketId()))
                        .limit(most)
                        .forEach(front::add);
            }
        }
    }
}
