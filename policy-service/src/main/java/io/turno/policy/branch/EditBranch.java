package io.turno.policy.branch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.CounterPlan;
import io.turno.policy.PolicyRefusal;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.CountryDefinition;
import io.turno.policy.definition.OfferDefinition;
import io.turno.policy.definition.ServiceDefinition;
import io.turno.policy.document.Author;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.holiday.ImportHolidays;
import io.turno.policy.plan.FindTemplate;
import io.turno.policy.plan.PublishPlans;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Writes a branch, whole or in part, and publishes its plan. What a part must fulfil is checked on the whole. */
@Singleton
class EditBranch {
    private final Database database;
    private final Documents documents;
    private final ImportHolidays importHolidays;
    private final FindTemplate templates;
    private final PublishPlans publishPlans;
    private final Audit audit;
    private final Clock clock;

    EditBranch(
            Database database,
            Documents documents,
            ImportHolidays importHolidays,
            FindTemplate templates,
            PublishPlans publishPlans,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.documents = documents;
        this.importHolidays = importHolidays;
        this.templates = templates;
        this.publishPlans = publishPlans;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param expected the version that the caller read; null for something new */
    record Asked(Caller caller, UUID branchId, Long expected, UUID draftId) {
        /** Directly, not as part of a draft. */
        Asked(Caller caller, UUID branchId, Long expected) {
            this(caller, branchId, expected, null);
        }

        Author author() {
            return Author.of(caller, draftId);
        }
    }

    Document<BranchDefinition> put(Asked asked, BranchDefinition definition) {
        UUID tenantId = asked.caller().tenant();
        return database.inTenant(tenantId, handle -> {
            publishPlans.oneAtATime(handle, tenantId);
            mayDefine(handle, asked, definition);
            Document<BranchDefinition> written = write(handle, asked, definition, "branch.defined");
            publishPlans.ofBranch(handle, tenantId, written);
            return written;
        });
    }

    /** Who may say everything about a branch: those who reach its country, and the one that it moves to. */
    void mayDefine(Handle handle, Asked asked, BranchDefinition definition) {
        documents
                .find(handle, BranchDefinition.KIND, asked.caller().tenant(), asked.branchId())
                .ifPresent(known ->
                        mustReachCountry(asked.caller(), known.definition().countryCode()));
        mustReachCountry(asked.caller(), definition.countryCode());
    }

    /** @param change what becomes of the branch */
    Document<BranchDefinition> change(Asked asked, String action, UnaryOperator<BranchDefinition> change) {
        UUID tenantId = asked.caller().tenant();
        return database.inTenant(tenantId, handle -> {
            publishPlans.oneAtATime(handle, tenantId);
            Document<BranchDefinition> known = documents.get(handle, BranchDefinition.KIND, tenantId, asked.branchId());
            mustReachBranch(asked, known.definition());
            Document<BranchDefinition> written = write(handle, asked, change.apply(known.definition()), action);
            publishPlans.ofBranch(handle, tenantId, written);
            return written;
        });
    }

    /**
     * Closes a branch for good. Its last plan, in which nothing can be booked any more, stays where it was published: what was
     * booked and served there still knows its place.
     *
     * @throws Refused {@link PolicyRefusal#IN_USE} while it offers services
     */
    void delete(Asked asked) {
        UUID tenantId = asked.caller().tenant();
        database.inTenant(tenantId, handle -> {
            publishPlans.oneAtATime(handle, tenantId);
            close(handle, asked);
            return null;
        });
    }

    void close(Handle handle, Asked asked) {
        UUID tenantId = asked.caller().tenant();
        UUID branchId = asked.branchId();
        BranchDefinition known =
                documents.get(handle, BranchDefinition.KIND, tenantId, branchId).definition();
        mustReachCountry(asked.caller(), known.countryCode());
        if (!known.services().isEmpty() || known.templateId() != null) {
            throw new Refused(
                    PolicyRefusal.IN_USE, "The branch offers services. Withdraw them, and its template, first.");
        }
        documents.delete(handle, BranchDefinition.KIND, asked.author(), branchId, asked.expected());
        audit.record(handle, tenantId, asked.caller().actor(), "branch.deleted", branchId, branchId, Map.of());
    }

    /** Publishes nothing: that is for who has changed everything that goes together. */
    Document<BranchDefinition> write(Handle handle, Asked asked, BranchDefinition definition, String action) {
        UUID tenantId = asked.caller().tenant();
        mustHold(handle, tenantId, definition);
        followHolidays(handle, asked, definition);
        long before = documents
                .find(handle, BranchDefinition.KIND, tenantId, asked.branchId())
                .map(Document::version)
                .orElse(0L);
        Document<BranchDefinition> written = documents.put(
                handle, BranchDefinition.KIND, asked.author(), asked.branchId(), definition, asked.expected());
        if (written.version() != before) {
            var details = Map.of("version", Long.toString(written.version()));
            var caller = asked.caller();
            audit.record(handle, tenantId, caller.actor(), action, asked.branchId(), asked.branchId(), details);
        }
        return written;
    }

    private void mustHold(Handle handle, UUID tenantId, BranchDefinition branch) {
        mustBeRight(branch);
        if (documents
                .find(handle, CountryDefinition.KIND, tenantId, branch.countryCode())
                .isEmpty()) {
            throw new Refused(PolicyRefusal.UNKNOWN_COUNTRY);
        }
        mustKnowTemplate(handle, tenantId, branch);
        branch.services().forEach(offer -> mustKnow(handle, tenantId, offer));
        mustKnowCounters(branch);
    }

    /** What can be said of it without knowing anything else. */
    void mustBeRight(BranchDefinition branch) {
        List<FieldError> wrong = BranchVerdict.of(branch);
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong.toArray(FieldError[]::new));
        }
        mustNotOverlap(branch);
    }

    private void mustKnowTemplate(Handle handle, UUID tenantId, BranchDefinition branch) {
        if (branch.templateId() != null
                && templates.of(handle, tenantId, branch).isEmpty()) {
            throw new Refused(
                    PolicyRefusal.UNKNOWN_TEMPLATE, branch.templateId().toString());
        }
    }

    private void mustNotOverlap(BranchDefinition branch) {
        LocalDate today = clock.instant().atZone(branch.timeZone()).toLocalDate();
        CheckHours.mustNotOverlap(branch.hours(), branch.exceptions(), today);
    }

    /** A region is followed from the moment it is named. */
    private void followHolidays(Handle handle, Asked asked, BranchDefinition branch) {
        String region = branch.holidays().region();
        if (region != null) {
            Caller caller = asked.caller();
            importHolidays.missing(handle, caller.tenant(), caller.actor(), branch.countryCode(), region);
        }
    }

    private void mustKnow(Handle handle, UUID tenantId, OfferDefinition offer) {
        if (documents
                .find(handle, ServiceDefinition.KIND, tenantId, offer.serviceId())
                .isEmpty()) {
            throw new Refused(PolicyRefusal.UNKNOWN_SERVICE, offer.serviceId().toString());
        }
    }

    private static void mustKnowCounters(BranchDefinition branch) {
        List<UUID> counters = branch.counters().stream().map(CounterPlan::id).toList();
        branch.devices().stream()
                .filter(device -> device.counterId() != null && !counters.contains(device.counterId()))
                .findFirst()
                .ifPresent(device -> {
                    throw new Refused(PolicyRefusal.UNKNOWN_COUNTER, "Device " + device.id());
                });
    }

    private static void mustReachCountry(Caller caller, String countryCode) {
        if (!caller.is(Role.HQ_ADMIN) && !caller.reachesCountry(countryCode)) {
            throw new Refused(CommonRefusal.NOT_YOUR_BRANCH);
        }
    }

    private static void mustReachBranch(Asked asked, BranchDefinition branch) {
        Caller caller = asked.caller();
        if (!caller.is(Role.HQ_ADMIN) && !caller.reaches(asked.branchId(), branch.countryCode())) {
            throw new Refused(CommonRefusal.NOT_YOUR_BRANCH);
        }
    }
}
