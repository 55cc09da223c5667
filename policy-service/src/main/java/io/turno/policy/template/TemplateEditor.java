package io.turno.policy.template;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.policy.PolicyRefusal;
import io.turno.policy.branch.CheckHours;
import io.turno.policy.branch.OfferVerdict;
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
import io.turno.policy.plan.FindStaff;
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
    private final FindStaff staff;
    private final WriteDocument writeDocument;
    private final Clock clock;

    TemplateEditor(Documents documents, FindStaff staff, WriteDocument writeDocument, Clock clock) {
        this.documents = documents;
        this.staff = staff;
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
            mustNameNoCounters(definition.services());
            LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
            CheckHours.mustNotOverlap(definition.hours(), List.of(), today);
        }
    }

    /** @throws Refused {@link PolicyRefusal#UNKNOWN_SERVICE}, {@link PolicyRefusal#HOURS_OVERLAP} */
    @Override
    public Document<TemplateDefinition> put(Handle handle, Asked asked, TemplateDefinition definition) {
        check(handle, asked, definition);
        mustOfferWhatThereIs(handle, asked.tenantId(), definition.services());
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

    /** Counters are of one branch. */
    private static void mustNameNoCounters(List<OfferDefinition> offers) {
        for (int place = 0; place < offers.size(); place++) {
            if (offers.get(place).counterIds() != null) {
                throw Refused.invalid(
                        new FieldError("/services/" + place + "/counterIds", "is for each branch to say"));
            }
        }
    }

    private void mustOfferWhatThereIs(Handle handle, UUID tenantId, List<OfferDefinition> offers) {
        var catalogue = new HashMap<UUID, ServiceDefinition>();
        var named = new HashSet<UUID>();
        for (OfferDefinition offer : offers) {
            catalogue.put(offer.serviceId(), offered(handle, tenantId, offer.serviceId()));
            named.addAll(Objects.requireNonNullElse(offer.staffIds(), List.of()));
        }
        List<FieldError> wrong = OfferVerdict.of(offers, catalogue, staff.known(handle, tenantId, named));
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong.toArray(FieldError[]::new));
        }
    }

    private ServiceDefinition offered(Handle handle, UUID tenantId, UUID serviceId) {
        return documents
                .find(handle, ServiceDefinition.KIND, tenantId, serviceId)
                .map(Document::definition)
                .orElseThrow(() -> new Refused(PolicyRefusal.UNKNOWN_SERVICE, serviceId.toString()));
    }

    private static boolean isInUse(Handle handle, Asked asked) {
        return handle.select(IN_USE, asked.tenantId(), asked.id())
                .mapTo(Boolean.class)
                .one();
    }
}
