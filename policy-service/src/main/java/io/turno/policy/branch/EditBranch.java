package io.turno.policy.branch;

import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.inject.Singleton;

import io.turno.policy.PolicyRefusal;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.document.Author;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.holiday.ImportHolidays;
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
    private final CheckBranch checkBranch;
    private final ImportHolidays importHolidays;
    private final PublishPlans publishPlans;
    private final Audit audit;

    EditBranch(
            Database database,
            Documents documents,
            CheckBranch checkBranch,
            ImportHolidays importHolidays,
            PublishPlans publishPlans,
            Audit audit) {
        this.database = database;
        this.documents = documents;
        this.checkBranch = checkBranch;
        this.importHolidays = importHolidays;
        this.publishPlans = publishPlans;
        this.audit = audit;
    }

    /**
     * @param expected the version that the caller read; null for something new
     * @param draftId the draft that it is part of; null for a direct change
     * @param part where in the branch the request's body is (a pattern of JSON pointers), so that wrong fields are told by
     *     their names in the request; empty where the body is all of it
     */
    record Asked(Caller caller, UUID branchId, Long expected, UUID draftId, String part) {
        /** Directly, not as part of a draft. */
        Asked(Caller caller, UUID branchId, Long expected) {
            this(caller, branchId, expected, "");
        }

        Asked(Caller caller, UUID branchId, Long expected, String part) {
            this(caller, branchId, expected, null, part);
        }

        Author author() {
            return Author.of(caller, draftId);
        }

        FieldError inRequest(FieldError error) {
            return new FieldError(error.pointer().replaceFirst("^" + part + "(?=/)", ""), error.detail());
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
     * @throws Refused {@link PolicyRefusal#IN_USE} while it offers services or has a template, or staff work there
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
        checkBranch.mustHaveNoStaff(handle, tenantId, branchId);
        documents.delete(handle, BranchDefinition.KIND, asked.author(), branchId, asked.expected());
        audit.record(handle, tenantId, asked.caller().actor(), "branch.deleted", branchId, branchId, Map.of());
    }

    /** Publishes nothing: that is for who has changed everything that goes together. */
    Document<BranchDefinition> write(Handle handle, Asked asked, BranchDefinition definition, String action) {
        UUID tenantId = asked.caller().tenant();
        var known = documents.find(handle, BranchDefinition.KIND, tenantId, asked.branchId());
        checkBranch.mustHold(
                handle, asked, definition, known.map(Document::definition).orElse(null));
        followHolidays(handle, asked, definition);
        long before = known.map(Document::version).orElse(0L);
        Document<BranchDefinition> written = documents.put(
                handle, BranchDefinition.KIND, asked.author(), asked.branchId(), definition, asked.expected());
        if (written.version() != before) {
            var details = Map.of("version", Long.toString(written.version()));
            var caller = asked.caller();
            audit.record(handle, tenantId, caller.actor(), action, asked.branchId(), asked.branchId(), details);
        }
        return written;
    }

    /** A region is followed from the moment it is named. */
    private void followHolidays(Handle handle, Asked asked, BranchDefinition branch) {
        String region = branch.holidays().region();
        if (region != null) {
            Caller caller = asked.caller();
            importHolidays.missing(handle, caller.tenant(), caller.actor(), branch.countryCode(), region);
        }
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
