package io.turno.policy.plan;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.policy.document.Document;
import io.turno.policy.edit.Asked;
import io.turno.policy.edit.Editor;
import io.turno.support.access.Caller;
import io.turno.support.data.Database;

/** Writes what all branches may inherit (the tenant, its look and texts, a country, a service, a template) and publishes what that changes. */
@Singleton
public class DefinePolicy {
    private final Database database;
    private final PublishPlans publishPlans;

    DefinePolicy(Database database, PublishPlans publishPlans) {
        this.database = database;
        this.publishPlans = publishPlans;
    }

    /** @param expected the version that the caller read; null for something new */
    public <T> Document<T> put(Caller caller, Editor<T> editor, Object id, T definition, Long expected) {
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> {
            publishPlans.oneAtATime(handle, tenantId);
            Document<T> written = editor.put(handle, new Asked(caller, id.toString(), expected), definition);
            publishPlans.ofAllBranches(handle, tenantId);
            return written;
        });
    }

    /** @param expected the version that the caller read; null where any will do */
    public void delete(Caller caller, Editor<?> editor, Object id, Long expected) {
        UUID tenantId = caller.tenant();
        database.inTenant(tenantId, handle -> {
            publishPlans.oneAtATime(handle, tenantId);
            editor.delete(handle, new Asked(caller, id.toString(), expected));
            publishPlans.ofAllBranches(handle, tenantId);
            return null;
        });
    }
}
