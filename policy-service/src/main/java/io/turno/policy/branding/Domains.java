package io.turno.policy.branding;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.policy.PolicyRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Which host name is whose, over all organisations. */
@Singleton
class Domains {
    /** Also where the row that is in the way belongs to somebody whose rows are not to be seen. */
    private static final String CLAIM =
            "insert into branding_domain (tenant_id, domain) values (?, ?) on conflict do nothing";

    /** @throws Refused {@link PolicyRefusal#DOMAIN_TAKEN} */
    void replace(Handle handle, UUID tenantId, List<String> domains) {
        release(handle, tenantId);
        for (String domain : domains) {
            if (handle.execute(CLAIM, tenantId, domain) == 0) {
                throw new Refused(PolicyRefusal.DOMAIN_TAKEN).with("domain", domain);
            }
        }
    }

    void release(Handle handle, UUID tenantId) {
        handle.execute("delete from branding_domain where tenant_id = ?", tenantId);
    }
}
