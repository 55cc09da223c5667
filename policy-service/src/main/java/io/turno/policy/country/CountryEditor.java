package io.turno.policy.country;

import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.turno.policy.PolicyRefusal;
import io.turno.policy.definition.CountryDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Kind;
import io.turno.policy.edit.Asked;
import io.turno.policy.edit.Editor;
import io.turno.policy.edit.WriteDocument;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Changes a country: by head office, or by its own manager; only head office forgets one. */
@Singleton
class CountryEditor implements Editor<CountryDefinition> {
    private static final Pattern ISO_3166 = Pattern.compile("[A-Z]{2}");
    private static final String HAS_BRANCHES =
            "select exists (select 1 from branch where tenant_id = ? and country_code = ?)";

    private final WriteDocument writeDocument;

    CountryEditor(WriteDocument writeDocument) {
        this.writeDocument = writeDocument;
    }

    @Override
    public Kind<CountryDefinition> kind() {
        return CountryDefinition.KIND;
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public void check(Handle handle, Asked asked, CountryDefinition definition) {
        if (!ISO_3166.matcher(asked.id()).matches()) {
            throw Refused.invalid(new FieldError("code", "is an ISO 3166 code like GB"));
        }
        if (definition == null) {
            asked.mustBeOfHeadOffice();
        } else {
            mustReach(asked.caller(), asked.id());
        }
    }

    @Override
    public Document<CountryDefinition> put(Handle handle, Asked asked, CountryDefinition definition) {
        check(handle, asked, definition);
        return writeDocument.put(handle, asked, CountryDefinition.KIND, definition);
    }

    /** @throws Refused {@link PolicyRefusal#IN_USE} while it has branches */
    @Override
    public void delete(Handle handle, Asked asked) {
        check(handle, asked, null);
        if (hasBranches(handle, asked)) {
            throw new Refused(PolicyRefusal.IN_USE);
        }
        writeDocument.delete(handle, asked, CountryDefinition.KIND);
    }

    private static boolean hasBranches(Handle handle, Asked asked) {
        return handle.select(HAS_BRANCHES, asked.tenantId(), asked.id())
                .mapTo(Boolean.class)
                .one();
    }

    private static void mustReach(Caller caller, String code) {
        boolean manages = caller.is(Role.COUNTRY_MANAGER) && caller.reachesCountry(code);
        if (!caller.is(Role.HQ_ADMIN) && !manages) {
            throw new Refused(CommonRefusal.FORBIDDEN, "Your account does not reach this country.");
        }
    }
}
