package io.turno.policy.staff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.turno.contracts.PureRule;
import io.turno.policy.definition.PostingDefinition;
import io.turno.policy.definition.StaffDefinition;
import io.turno.policy.definition.TimeOffDefinition;
import io.turno.support.problem.FieldError;

/** What is wrong with a member of staff whose fields are each right by themselves. A pure rule. */
@PureRule
final class StaffVerdict {
    private StaffVerdict() {}

    /**
     * @param branches those of the person's branches that there are
     * @param services those of the person's services that the catalogue has
     */
    static List<FieldError> of(StaffDefinition person, Set<UUID> branches, Set<UUID> services) {
        var wrong = new ArrayList<FieldError>();
        if (isBackwards(person)) {
            wrong.add(new FieldError("/activeUntil", "is not before activeFrom"));
        }
        wrong.addAll(unknown("/serviceIds", person.serviceIds(), services));
        wrong.addAll(twice("/branches", person.branchIds()));
        wrong.addAll(twice(
                "/timeOff", person.timeOff().stream().map(TimeOffDefinition::id).toList()));
        for (int place = 0; place < person.branches().size(); place++) {
            wrong.addAll(
                    posting("/branches/" + place, person.branches().get(place), isAtMany(person), branches, services));
        }
        return wrong;
    }

    private static boolean isBackwards(StaffDefinition person) {
        return person.activeFrom() != null
                && person.activeUntil() != null
                && person.activeUntil().isBefore(person.activeFrom());
    }

    private static boolean isAtMany(StaffDefinition person) {
        return person.branches().size() > 1;
    }

    private static List<FieldError> posting(
            String pointer, PostingDefinition posting, boolean isOneOfMany, Set<UUID> branches, Set<UUID> services) {
        var wrong = new ArrayList<FieldError>();
        if (!branches.contains(posting.branchId())) {
            wrong.add(new FieldError(pointer + "/branchId", "is no branch"));
        }
        if (isOneOfMany && posting.hours().isEmpty()) {
            wrong.add(new FieldError(pointer + "/hours", "is empty; who works at several branches has hours at each"));
        }
        if (posting.serviceIds() != null) {
            wrong.addAll(unknown(pointer + "/serviceIds", posting.serviceIds(), services));
        }
        return wrong;
    }

    private static List<FieldError> unknown(String pointer, List<UUID> services, Set<UUID> known) {
        var wrong = new ArrayList<FieldError>();
        for (int place = 0; place < services.size(); place++) {
            if (!known.contains(services.get(place))) {
                wrong.add(new FieldError(pointer + "/" + place, "is not in the catalogue"));
            }
        }
        return wrong;
    }

    private static List<FieldError> twice(String pointer, List<UUID> ids) {
        var seen = new HashSet<UUID>();
        return ids.stream()
                .filter(id -> !seen.add(id))
                .map(id -> new FieldError(pointer, id + " is there twice"))
                .distinct()
                .toList();
    }
}
