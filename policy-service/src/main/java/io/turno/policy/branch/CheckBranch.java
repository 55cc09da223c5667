package io.turno.policy.branch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.CounterPlan;
import io.turno.policy.PolicyRefusal;
import io.turno.policy.branch.EditBranch.Asked;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.CountryDefinition;
import io.turno.policy.definition.OfferDefinition;
import io.turno.policy.definition.ServiceDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.plan.FindStaff;
import io.turno.policy.plan.FindTemplate;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Refuses a branch that does not hold together, or that names what there is not. */
@Singleton
class CheckBranch {
    private final Documents documents;
    private final FindStaff staff;
    private final FindTemplate templates;
    private final Clock clock;

    CheckBranch(Documents documents, FindStaff staff, FindTemplate templates, Clock clock) {
        this.documents = documents;
        this.staff = staff;
        this.templates = templates;
        this.clock = clock;
    }

    /** @param known the branch before; null for a new one */
    void mustHold(Handle handle, Asked asked, BranchDefinition branch, BranchDefinition known) {
        UUID tenantId = asked.caller().tenant();
        mustBeRight(asked, branch);
        if (documents
                .find(handle, CountryDefinition.KIND, tenantId, branch.countryCode())
                .isEmpty()) {
            throw new Refused(PolicyRefusal.UNKNOWN_COUNTRY);
        }
        BranchDefinition effective = withTemplate(handle, tenantId, branch);
        Map<UUID, ServiceDefinition> catalogue = offered(handle, tenantId, branch);
        mustKnowCounters(branch);
        mustBeRight(asked, QueueVerdict.of(effective));
        mustBeRight(asked, OfferVerdict.of(branch, effective, known, catalogue, named(handle, tenantId, effective)));
        mustBeRight(asked, OverrideVerdict.of(effective, known, at(handle, tenantId, asked.branchId())));
    }

    /** What can be said of it without knowing anything else. */
    void mustBeRight(Asked asked, BranchDefinition branch) {
        mustBeRight(asked, BranchVerdict.of(branch));
        mustNotOverlap(branch);
    }

    /** @throws Refused {@link PolicyRefusal#IN_USE} */
    void mustHaveNoStaff(Handle handle, UUID tenantId, UUID branchId) {
        if (!staff.at(handle, tenantId, branchId).isEmpty()) {
            throw new Refused(PolicyRefusal.IN_USE, "Staff work at the branch. Take them off it first.");
        }
    }

    private static void mustBeRight(Asked asked, List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong.stream().map(asked::inRequest).toArray(FieldError[]::new));
        }
    }

    /** @throws Refused {@link PolicyRefusal#UNKNOWN_TEMPLATE} */
    private BranchDefinition withTemplate(Handle handle, UUID tenantId, BranchDefinition branch) {
        if (branch.templateId() == null) {
            return branch;
        }
        return templates
                .of(handle, tenantId, branch)
                .map(template -> template.applied(branch))
                .orElseThrow(() -> new Refused(
                        PolicyRefusal.UNKNOWN_TEMPLATE, branch.templateId().toString()));
    }

    private void mustNotOverlap(BranchDefinition branch) {
        LocalDate today = clock.instant().atZone(branch.timeZone()).toLocalDate();
        Stream<HoursConflict> ofCounters =
                branch.counters().stream().flatMap(counter -> conflicts(counter, today).stream());
        Stream<HoursConflict> ofBranch = HoursVerdict.conflicts(branch.hours(), branch.exceptions(), today).stream();
        List<HoursConflict> conflicts = Stream.concat(ofBranch, ofCounters).toList();
        if (!conflicts.isEmpty()) {
            throw HoursConflict.refused(conflicts);
        }
    }

    private static List<HoursConflict> conflicts(CounterPlan counter, LocalDate today) {
        return HoursVerdict.conflicts(counter.hours(), List.of(), today).stream()
                .map(conflict -> conflict.at("Counter " + counter.name()))
                .toList();
    }

    private Map<UUID, ServiceDefinition> offered(Handle handle, UUID tenantId, BranchDefinition branch) {
        var catalogue = new HashMap<UUID, ServiceDefinition>();
        for (OfferDefinition offer : branch.services()) {
            Document<ServiceDefinition> service = documents
                    .find(handle, ServiceDefinition.KIND, tenantId, offer.serviceId())
                    .orElseThrow(() -> new Refused(
                            PolicyRefusal.UNKNOWN_SERVICE, offer.serviceId().toString()));
            catalogue.put(offer.serviceId(), service.definition());
        }
        return catalogue;
    }

    private static void mustKnowCounters(BranchDefinition branch) {
        List<UUID> counters = branch.counters().stream().map(CounterPlan::id).toList();
        Stream<String> devices = branch.devices().stream()
                .filter(device -> device.counterId() != null && !counters.contains(device.counterId()))
                .map(device -> "Device " + device.id());
        Stream<String> offers = branch.services().stream()
                .filter(offer -> offer.counterIds() != null && !counters.containsAll(offer.counterIds()))
                .map(offer -> "Service " + offer.serviceId());
        Stream.concat(devices, offers).findFirst().ifPresent(who -> {
            throw new Refused(PolicyRefusal.UNKNOWN_COUNTER, who);
        });
    }

    private Set<UUID> named(Handle handle, UUID tenantId, BranchDefinition branch) {
        List<UUID> ids = branch.services().stream()
                .filter(offer -> offer.staffIds() != null)
                .flatMap(offer -> offer.staffIds().stream())
                .toList();
        return staff.known(handle, tenantId, ids);
    }

    private Set<UUID> at(Handle handle, UUID tenantId, UUID branchId) {
        return staff.at(handle, tenantId, branchId).stream()
                .map(member -> UUID.fromString(member.id()))
                .collect(Collectors.toSet());
    }
}
