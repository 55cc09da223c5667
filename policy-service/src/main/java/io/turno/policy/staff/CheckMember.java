package io.turno.policy.staff;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.turno.policy.PolicyRefusal;
import io.turno.policy.branch.HoursConflict;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.PostingDefinition;
import io.turno.policy.definition.ServiceDefinition;
import io.turno.policy.definition.StaffDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.staff.ShiftVerdict.Place;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Refuses a member of staff who would be in two places at once, or who is to work where or at what there is not. */
@Singleton
class CheckMember {
    private static final String NAMED = """
            select exists (select 1 from service where tenant_id = :tenantId
                           and body -> 'needs' -> 'staffIds' @> to_jsonb(cast(:id as text)))
                or exists (select 1 from branch where tenant_id = :tenantId and body -> 'services' @> offer)
                or exists (select 1 from template where tenant_id = :tenantId and body -> 'services' @> offer)
            from jsonb_build_array(
                jsonb_build_object('staffIds', jsonb_build_array(cast(:id as text)))) offer
            """;

    private static final String HAS_ACCOUNT = """
            select exists (select 1 from staff
                           where tenant_id = :tenantId and id <> :id and body ->> 'account' = :account)
            """;

    private final Documents documents;
    private final Clock clock;

    CheckMember(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** @throws Refused naming every wrong field, or {@link PolicyRefusal#HOURS_OVERLAP} */
    void mustHold(Handle handle, UUID tenantId, String id, StaffDefinition person) {
        mustHaveTheAccountAlone(handle, tenantId, id, person.account());
        List<Document<BranchDefinition>> branches =
                documents.some(handle, BranchDefinition.KIND, tenantId, person.branchIds());
        mustBeRight(StaffVerdict.of(person, ids(branches), services(handle, tenantId, person)));
        List<Place> places =
                branches.stream().map(branch -> place(branch, person)).toList();
        List<HoursConflict> conflicts = ShiftVerdict.conflicts(places, clock.instant());
        if (!conflicts.isEmpty()) {
            throw HoursConflict.refused(conflicts);
        }
    }

    /** Two people with one account could not be told apart at a counter. Writes of an organisation wait for each other. */
    private static void mustHaveTheAccountAlone(Handle handle, UUID tenantId, String id, String account) {
        boolean isTaken = account != null
                && handle.createQuery(HAS_ACCOUNT)
                        .bind("tenantId", tenantId)
                        .bind("id", id)
                        .bind("account", account)
                        .mapTo(Boolean.class)
                        .one();
        if (isTaken) {
            throw Refused.invalid(new FieldError("/account", "is somebody else's"));
        }
    }

    /** @throws Refused {@link PolicyRefusal#IN_USE}: the last of those who may do a service must not turn into everybody */
    void mustNotBeNamed(Handle handle, UUID tenantId, UUID id) {
        boolean isNamed = handle.createQuery(NAMED)
                .bind("tenantId", tenantId)
                .bind("id", id.toString())
                .mapTo(Boolean.class)
                .one();
        if (isNamed) {
            throw new Refused(PolicyRefusal.IN_USE, "A service names this person as somebody who does it.");
        }
    }

    /** What can be said without knowing which branches and services there will be. */
    static void mustBeRight(StaffDefinition person) {
        mustBeRight(StaffVerdict.of(person, Set.copyOf(person.branchIds()), Set.copyOf(named(person))));
    }

    private static void mustBeRight(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong.toArray(FieldError[]::new));
        }
    }

    private Set<UUID> services(Handle handle, UUID tenantId, StaffDefinition person) {
        return ids(documents.some(handle, ServiceDefinition.KIND, tenantId, named(person)));
    }

    private static List<UUID> named(StaffDefinition person) {
        Stream<UUID> there = person.branches().stream()
                .map(PostingDefinition::serviceIds)
                .filter(ids -> ids != null)
                .flatMap(List::stream);
        return Stream.concat(person.serviceIds().stream(), there).toList();
    }

    private static Place place(Document<BranchDefinition> document, StaffDefinition person) {
        BranchDefinition branch = document.definition();
        PostingDefinition posting =
                person.posting(UUID.fromString(document.id())).orElseThrow();
        String name = branch.names().get(branch.languages().getFirst());
        return new Place(name, branch.timeZone(), posting.hours());
    }

    private static <T> Set<UUID> ids(List<Document<T>> found) {
        return found.stream().map(document -> UUID.fromString(document.id())).collect(Collectors.toSet());
    }
}
