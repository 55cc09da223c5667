package io.turno.policy.branding;

import java.util.List;

import jakarta.inject.Singleton;

import io.turno.policy.PolicyRefusal;
import io.turno.policy.definition.BrandingDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Kind;
import io.turno.policy.edit.Asked;
import io.turno.policy.edit.Editor;
import io.turno.policy.edit.WriteDocument;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Changes how the organisation looks, by head office. There is one branding; its id is the tenant's. */
@Singleton
class BrandingEditor implements Editor<BrandingDefinition> {
    private final WriteDocument writeDocument;
    private final Domains domains;

    BrandingEditor(WriteDocument writeDocument, Domains domains) {
        this.writeDocument = writeDocument;
        this.domains = domains;
    }

    @Override
    public Kind<BrandingDefinition> kind() {
        return BrandingDefinition.KIND;
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public void check(Handle handle, Asked asked, BrandingDefinition definition) {
        asked.mustBeOfHeadOffice();
        if (!asked.tenantId().toString().equals(asked.id())) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        if (definition != null) {
            mustBeRight(definition);
        }
    }

    /** @throws Refused {@link PolicyRefusal#DOMAIN_TAKEN} where another organisation has the host name */
    @Override
    public Document<BrandingDefinition> put(Handle handle, Asked asked, BrandingDefinition definition) {
        check(handle, asked, definition);
        Document<BrandingDefinition> written = writeDocument.put(handle, asked, BrandingDefinition.KIND, definition);
        domains.replace(handle, asked.tenantId(), definition.domains());
        return written;
    }

    @Override
    public void delete(Handle handle, Asked asked) {
        check(handle, asked, null);
        domains.release(handle, asked.tenantId());
        writeDocument.delete(handle, asked, BrandingDefinition.KIND);
    }

    private static void mustBeRight(BrandingDefinition definition) {
        List<FieldError> wrong = BrandingVerdict.of(definition);
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong.toArray(FieldError[]::new));
        }
    }
}
