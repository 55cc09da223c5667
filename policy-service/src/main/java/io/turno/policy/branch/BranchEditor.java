package io.turno.policy.branch;

import java.util.List;

import jakarta.inject.Singleton;

import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.document.Kind;
import io.turno.policy.edit.Asked;
import io.turno.policy.edit.Editor;
import io.turno.policy.edit.Ids;
import io.turno.policy.plan.PublishPlans;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/**
 * Changes a branch as part of a draft. Head office and the country's manager may say everything about it; its own manager
 * may change the same parts as directly, and nothing else.
 */
@Singleton
class BranchEditor implements Editor<BranchDefinition> {
    private static final int RANK = 4;

    private final EditBranch editBranch;
    private final CheckBranch checkBranch;
    private final Documents documents;
    private final PublishPlans publishPlans;

    BranchEditor(EditBranch editBranch, CheckBranch checkBranch, Documents documents, PublishPlans publishPlans) {
        this.editBranch = editBranch;
        this.checkBranch = checkBranch;
        this.documents = documents;
        this.publishPlans = publishPlans;
    }

    @Override
    public Kind<BranchDefinition> kind() {
        return BranchDefinition.KIND;
    }

    @Override
    public int rank() {
        return RANK;
    }

    @Override
    public void check(Handle handle, Asked asked, BranchDefinition definition) {
        Ids.uuid(asked.id());
        if (definition == null) {
            mayClose(handle, asked);
        } else {
            mayWrite(handle, asked, definition);
            checkBranch.mustBeRight(own(asked), definition);
        }
    }

    @Override
    public Document<BranchDefinition> put(Handle handle, Asked asked, BranchDefinition definition) {
        mayWrite(handle, asked, definition);
        return editBranch.write(handle, own(asked), definition, "branch.defined");
    }

    @Override
    public void delete(Handle handle, Asked asked) {
        mayClose(handle, asked);
        editBranch.close(handle, own(asked));
    }

    /** Its last plan, in which nothing can be booked, is published before it goes: what was booked there meanwhile stays. */
    @Override
    public void retract(Handle handle, Asked asked) {
        var known = documents.get(handle, BranchDefinition.KIND, asked.tenantId(), asked.id());
        var empty = known.definition()
                .with(rest -> rest.services(List.of()).overrides(List.of()).templateId(null));
        Document<BranchDefinition> closed = put(handle, asked, empty);
        publishPlans.ofBranch(handle, asked.tenantId(), closed);
        delete(handle, new Asked(asked.caller(), asked.id(), closed.version(), asked.draftId()));
    }

    private void mayClose(Handle handle, Asked asked) {
        if (!isAboveBranches(asked.caller())) {
            throw new Refused(CommonRefusal.FORBIDDEN);
        }
        editBranch.mayDefine(handle, own(asked), known(handle, asked));
    }

    private static boolean isAboveBranches(Caller caller) {
        return caller.is(Role.HQ_ADMIN) || caller.is(Role.COUNTRY_MANAGER);
    }

    private void mayWrite(Handle handle, Asked asked, BranchDefinition definition) {
        if (isAboveBranches(asked.caller())) {
            editBranch.mayDefine(handle, own(asked), definition);
        } else {
            mayChangeParts(asked, known(handle, asked), definition);
        }
    }

    private static void mayChangeParts(Asked asked, BranchDefinition known, BranchDefinition definition) {
        Caller caller = asked.caller();
        if (!caller.reaches(Ids.uuid(asked.id()), known.countryCode())) {
            throw new Refused(CommonRefusal.NOT_YOUR_BRANCH);
        }
        BranchDefinition withItsParts = known.with(parts -> parts.hours(definition.hours())
                .exceptions(definition.exceptions())
                .holidays(definition.holidays())
                .services(definition.services())
                .counters(definition.counters())
                .devices(definition.devices())
                .settings(definition.settings())
                .site(definition.site())
                .overrides(definition.overrides()));
        if (!withItsParts.equals(definition)) {
            throw new Refused(
                    CommonRefusal.FORBIDDEN,
                    "You may change the branch's hours, services, counters, devices, settings, site and capacity only.");
        }
    }

    private BranchDefinition known(Handle handle, Asked asked) {
        return documents
                .get(handle, BranchDefinition.KIND, asked.tenantId(), asked.id())
                .definition();
    }

    private static EditBranch.Asked own(Asked asked) {
        return new EditBranch.Asked(asked.caller(), Ids.uuid(asked.id()), asked.expected(), asked.draftId(), "");
    }
}
