package io.turno.policy.plan;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.Branding;
import io.turno.policy.definition.BrandingDefinition;
import io.turno.policy.definition.TenantDefinition;
import io.turno.policy.definition.TextDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import org.jdbi.v3.core.Handle;

/** How the organisation looks and speaks to its customers, the same at all its branches. */
@Singleton
class FindCustomerFace {
    private final Documents documents;

    FindCustomerFace(Documents documents) {
        this.documents = documents;
    }

    CustomerFace of(Handle handle, UUID tenantId, TenantDefinition tenant) {
        Branding branding = documents
                .find(handle, BrandingDefinition.KIND, tenantId, tenantId)
                .map(found -> branding(tenant, found.definition()))
                .orElseGet(() -> Branding.NONE.withNames(tenant.names()));
        return new CustomerFace(branding, texts(handle, tenantId));
    }

    private static Branding branding(TenantDefinition tenant, BrandingDefinition look) {
        return new Branding(
                tenant.names(), look.logo(), look.primary(), look.secondary(), look.whiteLabel(), look.domains());
    }

    /** Ids are {@code <language>.<key>}. */
    private Map<String, Map<String, String>> texts(Handle handle, UUID tenantId) {
        var texts = new TreeMap<String, Map<String, String>>();
        for (Document<TextDefinition> text : documents.all(handle, TextDefinition.KIND, tenantId)) {
            String[] languageAndKey = text.id().split("\\.", 2);
            texts.computeIfAbsent(languageAndKey[0], _ -> new TreeMap<>())
                    .put(languageAndKey[1], text.definition().text());
        }
        return texts;
    }
}
