package io.turno.contracts.plan;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.turno.contracts.event.MayBeAbsent;

/**
 * Somebody who serves people at this branch. Where the same person works at several branches, each plan has the hours there,
 * and the hours of one person never overlap.
 *
 * @param name as customers read it when they choose
 * @param serviceIds what the person does; empty for everything
 * @param skills the person has, e.g. {@code sign-language}
 * @param hours when the person works here, with breaks; empty: whenever the branch is open
 * @param timeOff when the person does not, all the same
 * @param weight the person's share of visits, against the others'; 1 where absent
 * @param capacity visits that the person takes at the same time; 1 where absent
 * @param choosable false where customers can't ask for this person
 * @param account the user name by which the person signs in; absent where nobody said
 */
@RecordBuilder
public record StaffPlan(
        UUID id,
        String name,
        List<UUID> serviceIds,
        List<String> skills,
        List<WeeklyWindow> hours,
        List<TimeOff> timeOff,
        @MayBeAbsent Integer weight,
        @MayBeAbsent Integer capacity,
        boolean choosable,
        @MayBeAbsent String account)
        implements StaffPlanBuilder.With {
    public StaffPlan {
        Needed.check("id", id);
        Needed.check("name", name);
        serviceIds = List.copyOf(Objects.requireNonNullElse(serviceIds, List.of()));
        skills = List.copyOf(Objects.requireNonNullElse(skills, List.of()));
        hours = List.copyOf(Objects.requireNonNullElse(hours, List.of()));
        timeOff = List.copyOf(Objects.requireNonNullElse(timeOff, List.of()));
        weight = Objects.requireNonNullElse(weight, 1);
        capacity = Objects.requireNonNullElse(capacity, 1);
    }

    /** Does everything, whenever the branch is open, one visit at a time. */
    public StaffPlan(UUID id, String name) {
        this(id, name, List.of(), List.of(), List.of(), List.of(), 1, 1, true, null);
    }

    /** Whether this person does this service and has the skills it takes. */
    public boolean serves(UUID serviceId, List<String> neededSkills) {
        return (serviceIds.isEmpty() || serviceIds.contains(serviceId)) && skills.containsAll(neededSkills);
    }
}
