package io.turno.policy.tenant;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.policy.PolicyRefusal;
import io.turno.policy.definition.TenantDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Kind;
import io.turno.policy.edit.Asked;
import io.turno.policy.edit.Editor;
import io.turno.policy.edit.WriteDocument;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Changes the organisation: the caller's own, by head office. */
@Singleton
class TenantEditor implements Editor<TenantDefinition> {
    private static final String HAS_PARTS = """
            select exists (select 1 from country where tenant_id = :tenantId)
                or exists (select 1 from service where tenant_id = :tenantId)
                or exists (select 1 from template where tenant_id = :tenantId)
                or exists (select 1 from staff where tenant_id = :tenantId)
                or exists (select 1 from branding where tenant_id = :tenantId)
                or exists (select 1 from message_text where tenant_id = :tenantId)
            """;

    private final WriteDocument writeDocument;

    TenantEditor(WriteDocument writeDocument) {
        this.writeDocument = writeDocument;
    }

    @Override
    public Kind<TenantDefinition> kind() {
        return TenantDefinition.KIND;
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public void check(Handle handle, Asked asked, TenantDefinition definition) {
        asked.mustBeOfHeadOffice();
        if (!asked.tenantId().toString().equals(asked.id())) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
    }

    @Override
    public Document<TenantDefinition> put(Handle handle, Asked asked, TenantDefinition definition) {
        check(handle, asked, definition);
        return writeDocument.put(handle, asked, TenantDefinition.KIND, definition);
    }

    /** @throws Refused {@link PolicyRefusal#IN_USE} while it has countries, services, templates, staff, branding or texts */
    @Override
    public void delete(Handle handle, Asked asked) {
        check(handle, asked, null);
        if (hasParts(handle, asked.tenantId())) {
            throw new Refused(PolicyRefusal.IN_USE);
        }
        writeDocument.delete(handle, asked, TenantDefinition.KIND);
    }

    private static boolean hasParts(Handle handle, UUID tenantId) {
        return handle.createQuery(HAS_PARTS)
                .bind("tenantId", tenantId)
                .mapTo(Boolean.class)
                .one();
    }
}
