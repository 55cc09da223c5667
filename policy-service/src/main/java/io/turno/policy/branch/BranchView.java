package io.turno.policy.branch;

import java.util.List;
import java.util.UUID;

import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.document.Document;

/**
 * A branch as it is.
 *
 * @param warnings what is allowed but probably not meant
 */
public record BranchView(UUID id, long version, BranchDefinition definition, List<String> warnings) {

    /**
     * @param effective with what it has by its template
     * @param slotMinutes of the services that it offers
     */
    static BranchView of(Document<BranchDefinition> branch, BranchDefinition effective, List<Integer> slotMinutes) {
        List<String> warnings = slotMinutes.stream()
                .distinct()
                .sorted()
                .flatMap(slot -> HoursWarnings.of(effective, slot).stream())
                .toList();
        return new BranchView(UUID.fromString(branch.id()), branch.version(), branch.definition(), warnings);
    }
}
