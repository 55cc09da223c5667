package io.turno.policy.branch;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import io.turno.contracts.plan.CallProfile;
import io.turno.contracts.plan.QueuePolicy;

/** The parts of something that are told apart by a key: an exception by its date, a counter by its id. */
public final class Parts {
    private Parts() {}

    public static <T> List<T> without(List<T> parts, Predicate<T> gone) {
        return parts.stream().filter(gone.negate()).toList();
    }

    /** The queue without this counter, and without the profiles that were for it alone. */
    static QueuePolicy withoutCounter(QueuePolicy queue, UUID counterId) {
        return queue.withProfiles(queue.profiles().stream()
                .map(profile -> new CallProfile(
                        profile.name(), without(profile.counterIds(), counterId::equals), profile.rules()))
                .filter(profile -> !profile.counterIds().isEmpty())
                .toList());
    }

    /** In its place where it was there before, so that saying the same again changes nothing. */
    public static <T> List<T> replaced(List<T> parts, Predicate<T> old, T replacement) {
        var changed = new ArrayList<>(parts);
        changed.replaceAll(known -> old.test(known) ? replacement : known);
        if (parts.stream().noneMatch(old)) {
            changed.add(replacement);
        }
        return changed;
    }
}
