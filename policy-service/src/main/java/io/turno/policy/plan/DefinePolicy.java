package io.turno.policy.plan;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.inject.Singleton;

import io.turno.policy.PolicyRefusal;
import io.turno.policy.definition.TenantDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.document.Kind;
import io.turno.support.access.Caller;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Writes what all branches may inherit (the tenant, a country, a service) and publishes what that changes. */
@Singleton
public class DefinePolicy {
    private final Database database;
    private final Documents documents;
    private final PublishPlans publishPlans;
    private final Audit audit;

    DefinePolicy(Database database, Documents documents, PublishPlans publishPlans, Audit audit) {
        this.database = database;
        this.documents = documents;
        this.publishPlans = publishPlans;
        this.audit = audit;
    }

    /** @param expected the version that the caller read; null for something new */
    public <T> Document<T> put(Caller caller, Kind<T> kind, Object id, T definition, Long expected) {
        return put(caller, kind, id, definition, expected, (handle, tenantId) -> {});
    }

    /** @param mayBe refuses what does not hold together */
    public <T> Document<T> put(
            Caller caller, Kind<T> kind, Object id, T definition, Long expected, BiConsumer<Handle, UUID> mayBe) {
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> {
            publishPlans.oneAtATime(handle, tenantId);
            mustHaveTenant(handle, kind, tenantId);
            mayBe.accept(handle, tenantId);
            long before = documents
                    .find(handle, kind, tenantId, id)
                    .map(Document::version)
                    .orElse(0L);
            Document<T> written = documents.put(handle, kind, tenantId, id, definition, expected);
            if (written.version() != before) {
                note(handle, caller, kind, id, "defined", written.version());
                publishPlans.ofAllBranches(handle, tenantId);
            }
            return written;
        });
    }

    /**
     * @param expected the version that the caller read; null where any will do
     * @param mayGo refuses what is still in use
     */
    public void delete(Caller caller, Kind<?> kind, Object id, Long expected, BiConsumer<Handle, UUID> mayGo) {
        UUID tenantId = caller.tenant();
        database.inTenant(tenantId, handle -> {
            publishPlans.oneAtATime(handle, tenantId);
            mayGo.accept(handle, tenantId);
            documents.delete(handle, kind, tenantId, id, expected);
            note(handle, caller, kind, id, "deleted", 0);
            return null;
        });
    }

    private void mustHaveTenant(Handle handle, Kind<?> kind, UUID tenantId) {
        boolean isTenant = kind.equals(TenantDefinition.KIND);
        if (!isTenant
                && documents
                        .find(handle, TenantDefinition.KIND, tenantId, tenantId)
                        .isEmpty()) {
            throw new Refused(PolicyRefusal.UNKNOWN_TENANT);
        }
    }

    private void note(Handle handle, Caller caller, Kind<?> kind, Object id, String what, long version) {
        var details = Map.of("version", Long.toString(version));
        audit.record(handle, caller.tenant(), caller.actor(), kind.name() + "." + what, id, null, details);
    }
}
