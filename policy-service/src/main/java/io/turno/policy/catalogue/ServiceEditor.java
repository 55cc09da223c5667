package io.turno.policy.catalogue;

import jakarta.inject.Singleton;

import io.turno.policy.PolicyRefusal;
import io.turno.policy.definition.ServiceDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Kind;
import io.turno.policy.edit.Asked;
import io.turno.policy.edit.Editor;
import io.turno.policy.edit.Ids;
import io.turno.policy.edit.WriteDocument;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Changes a service of the catalogue, by head office. */
@Singleton
class ServiceEditor implements Editor<ServiceDefinition> {
    private static final String OFFERED = """
            select exists (select 1 from branch where tenant_id = :tenantId and body -> 'services' @> offer)
                or exists (select 1 from template where tenant_id = :tenantId and body -> 'services' @> offer)
            from jsonb_build_array(jsonb_build_object('serviceId', :id)) offer
            """;

    private final WriteDocument writeDocument;

    ServiceEditor(WriteDocument writeDocument) {
        this.writeDocument = writeDocument;
    }

    @Override
    public Kind<ServiceDefinition> kind() {
        return ServiceDefinition.KIND;
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public void check(Handle handle, Asked asked, ServiceDefinition definition) {
        asked.mustBeOfHeadOffice();
        Ids.uuid(asked.id());
    }

    @Override
    public Document<ServiceDefinition> put(Handle handle, Asked asked, ServiceDefinition definition) {
        check(handle, asked, definition);
        return writeDocument.put(handle, asked, ServiceDefinition.KIND, definition);
    }

    /** @throws Refused {@link PolicyRefusal#IN_USE} while a branch or a template offers it */
    @Override
    public void delete(Handle handle, Asked asked) {
        check(handle, asked, null);
        if (isOffered(handle, asked)) {
            throw new Refused(PolicyRefusal.IN_USE);
        }
        writeDocument.delete(handle, asked, ServiceDefinition.KIND);
    }

    private static boolean isOffered(Handle handle, Asked asked) {
        return handle.createQuery(OFFERED)
                .bind("tenantId", asked.tenantId())
                .bind("id", asked.id())
                .mapTo(Boolean.class)
                .one();
    }
}
