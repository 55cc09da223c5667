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
    private final CheckService checkService;
    private final WriteDocument writeDocument;

    ServiceEditor(CheckService checkService, WriteDocument writeDocument) {
        this.checkService = checkService;
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
        checkService.mustHold(handle, asked.tenantId(), definition);
        return writeDocument.put(handle, asked, ServiceDefinition.KIND, definition);
    }

    /** @throws Refused {@link PolicyRefusal#IN_USE} while a branch or a template offers it, or somebody does it */
    @Override
    public void delete(Handle handle, Asked asked) {
        check(handle, asked, null);
        checkService.mustBeUnused(handle, asked.tenantId(), Ids.uuid(asked.id()));
        writeDocument.delete(handle, asked, ServiceDefinition.KIND);
    }
}
