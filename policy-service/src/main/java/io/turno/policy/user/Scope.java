package io.turno.policy.user;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.turno.policy.PolicyRefusal;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.CountryDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** What the caller may do, and where: the most that he may give. */
@Singleton
class Scope {
    /** Reached only by whose scope is everything. */
    private static final UUID NO_BRANCH = new UUID(0, 0);

    private final Documents documents;

    Scope(Documents documents) {
        this.documents = documents;
    }

    Grant of(Handle handle, Caller caller) {
        List<String> roles = Stream.of(Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER)
                .filter(caller::is)
                .toList();
        return new Grant(roles, branches(handle, caller), countries(handle, caller));
    }

    /** @throws Refused {@link PolicyRefusal#BEYOND_YOUR_SCOPE}, naming each that he may not give */
    void mustHold(Grant own, Grant wanted) {
        List<FieldError> wrong = MayGrant.wrong(own, wanted);
        if (!wrong.isEmpty()) {
            throw new Refused(PolicyRefusal.BEYOND_YOUR_SCOPE).with("errors", wrong);
        }
    }

    private List<String> branches(Handle handle, Caller caller) {
        var reached = new ArrayList<String>();
        if (caller.reaches(NO_BRANCH)) {
            reached.add(Grant.ALL);
        }
        documents.all(handle, BranchDefinition.KIND, caller.tenant()).stream()
                .filter(branch -> caller.reaches(
                        UUID.fromString(branch.id()), branch.definition().countryCode()))
                .map(Document::id)
                .forEach(reached::add);
        return reached;
    }

    private List<String> countries(Handle handle, Caller caller) {
        return Stream.concat(
                        Stream.of(Grant.ALL),
                        documents.all(handle, CountryDefinition.KIND, caller.tenant()).stream()
                                .map(Document::id))
                .filter(caller::reachesCountry)
                .toList();
    }
}
