package io.turno.policy.template;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.policy.PolicyRefusal;
import io.turno.policy.branch.CheckHours;
import io.turno.policy.definition.OfferDefinition;
import io.turno.policy.definition.ServiceDefinition;
import io.turno.policy.definition.TemplateDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.document.Kind;
import io.turno.policy.edit.Asked;
import io.turno.policy.edit.Editor;
import io.turno.policy.edit.Ids;
import io.turno.policy.edit.WriteDocument;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Changes a template, by head office. */
@Singleton
class TemplateEditor implements Editor<TemplateDefinition> {
    private static final int RANK = 3;
    private static final String IN_USE =
            "select exists (select 1 from branch where tenant_id = ? and body ->> 'templateId' = ?)";

    private final Documents documents;
    private final WriteDocument writeDocument;
    private final Clock clock;

    TemplateEditor(Documents documents, WriteDocument writeDocument, Clock clock) {
        this.documents = documents;
        this.writeDocument = writeDocument;
        this.clock = clock;
    }

    @Override
    public Kind<TemplateDefinition> kind() {
        return TemplateDefinition.KIND;
    }

    @Override
    public int rank() {
        return RANK;
    }

    @Override
    public void check(Handle handle, Asked asked, TemplateDefinition definition) {
        asked.mustBeOfHeadOffice();
        Ids.uuid(asked.id());
        if (definition != null) {
            mustOfferEachOnce(definition.services());
            LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
            CheckHours.mustNotOverlap(definition.hours(), List.of(), today);
        }
    }

    /** @throws Refused {@link PolicyRefusal#UNKNOWN_SERVICE}, {@link PolicyRefusal#HOURS_OVERLAP} */
    @Override
    public Document<TemplateDefinition> put(Handle handle, Asked asked, TemplateDefinition definition) {
        check(handle, asked, definition);
        definition.services().forEach(offer -> mustKnow(handle, asked.tenantId(), offer));
        return writeDocument.put(handle, asked, TemplateDefinition.KIND, definition);
    }

    /** @throws Refused {@link PolicyRefusal#IN_USE} while a branch uses it */
    @Override
    public void delete(Handle handle, Asked asked) {
        check(handle, asked, null);
        if (isInUse(handle, asked)) {
            throw new Refused(PolicyRefusal.IN_USE);
        }
        writeDocument.delete(handle, asked, TemplateDefinition.KIND);
    }

    private static void mustOfferEachOnce(List<OfferDefinition> offers) {
        var seen = new HashSet<UUID>();
        for (OfferDefinition offer : offers) {
            if (!seen.add(offer.serviceId())) {
                throw Refused.invalid(new FieldError("/services", offer.serviceId() + " is there twice"));
            }
        }
    }

    private void mustKnow(Handle handle, UUID tenantId, OfferDefinition offer) {
        if (documents
                .find(handle, ServiceDefinition.KIND, tenantId, offer.serviceId())
                .isEmpty()) {
            throw new Refused(PolicyRefusal.UNKNOWN_SERVICE, offer.serviceId().toString());
        }
    }

    private static boolean isInUse(Handle handle, Asked asked) {
        return handle.select(IN_USE, asked.tenantId(), asked.id())
                .mapTo(Boolean.class)
                .one();
    }
}
