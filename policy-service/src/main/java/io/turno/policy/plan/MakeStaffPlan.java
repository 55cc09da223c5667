package io.turno.policy.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.StaffPlan;
import io.turno.contracts.plan.TimeOff;
import io.turno.policy.definition.PostingDefinition;
import io.turno.policy.definition.StaffDefinition;
import io.turno.policy.definition.TimeOffDefinition;
import io.turno.policy.document.Document;

import static java.util.Objects.requireNonNullElse;

/**
 * A member of staff as one branch needs to know. Nothing personal but the name, and no reason. A pure rule.
 *
 * <p>The days before somebody begins and after somebody leaves are time off, so that nobody has to publish the plan anew on
 * those very days.
 */
@PureRule
final class MakeStaffPlan {
    private MakeStaffPlan() {}

    /** @return empty where the person does not work there, or not any more */
    static Optional<StaffPlan> of(Document<StaffDefinition> member, UUID branchId, LocalDate today) {
        StaffDefinition person = member.definition();
        boolean hasLeft = person.activeUntil() != null && person.activeUntil().isBefore(today);
        return hasLeft
                ? Optional.empty()
                : person.posting(branchId).map(posting -> plan(UUID.fromString(member.id()), person, posting, today));
    }

    private static StaffPlan plan(UUID id, StaffDefinition person, PostingDefinition posting, LocalDate today) {
        return new StaffPlan(
                id,
                person.name(),
                requireNonNullElse(posting.serviceIds(), person.serviceIds()),
                person.skills(),
                posting.hours(),
                timeOff(person, today),
                person.weight(),
                person.capacity(),
                person.choosable(),
                person.account());
    }

    private static List<TimeOff> timeOff(StaffDefinition person, LocalDate today) {
        Stream<TimeOff> known = person.timeOff().stream().map(TimeOffDefinition::times);
        return Stream.concat(known, inactive(person, today))
                .filter(time -> time.to().isAfter(today.atStartOfDay()))
                .toList();
    }

    /** Of the years that a plan knows; in whole years, so that the same plan says the same tomorrow. */
    private static Stream<TimeOff> inactive(StaffDefinition person, LocalDate today) {
        LocalDateTime first = today.withDayOfYear(1).atStartOfDay();
        LocalDateTime end = first.plusYears(FindHolidays.YEARS_AHEAD + 1);
        Stream.Builder<TimeOff> inactive = Stream.builder();
        if (person.activeFrom() != null && person.activeFrom().isAfter(today)) {
            inactive.add(new TimeOff(first, person.activeFrom().atStartOfDay()));
        }
        if (person.activeUntil() != null
                && person.activeUntil().plusDays(1).atStartOfDay().isBefore(end)) {
            inactive.add(new TimeOff(person.activeUntil().plusDays(1).atStartOfDay(), end));
        }
        return inactive.build();
    }
}
