package io.turno.policy.edit;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.policy.PolicyRefusal;
import io.turno.policy.definition.TenantDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.document.Kind;
import io.turno.support.audit.Audit;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Writes a definition of whatever kind, with its audit entry. */
@Singleton
public class WriteDocument {
    private final Documents documents;
    private final Audit audit;

    WriteDocument(Documents documents, Audit audit) {
        this.documents = documents;
        this.audit = audit;
    }

    /** @throws Refused {@link PolicyRefusal#UNKNOWN_TENANT}, and what {@link Documents#put} refuses */
    public <T> Document<T> put(Handle handle, Asked asked, Kind<T> kind, T definition) {
        return put(handle, asked, kind, definition, "defined");
    }

    /** @param what happened, for the audit log */
    public <T> Document<T> put(Handle handle, Asked asked, Kind<T> kind, T definition, String what) {
        UUID tenantId = asked.tenantId();
        mustHaveTenant(handle, kind, tenantId);
        long before = documents
                .find(handle, kind, tenantId, asked.id())
                .map(Document::version)
                .orElse(0L);
        Document<T> written = documents.put(handle, kind, asked.author(), asked.id(), definition, asked.expected());
        if (written.version() != before) {
            note(handle, asked, kind, what, written.version());
        }
        return written;
    }

    public void delete(Handle handle, Asked asked, Kind<?> kind) {
        documents.delete(handle, kind, asked.author(), asked.id(), asked.expected());
        note(handle, asked, kind, "deleted", 0);
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

    private void note(Handle handle, Asked asked, Kind<?> kind, String what, long version) {
        var details = Map.of("version", Long.toString(version));
        String action = kind.name() + "." + what;
        audit.record(handle, asked.tenantId(), asked.caller().actor(), action, asked.id(), null, details);
    }
}
