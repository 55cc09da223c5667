package io.turno.policy.plan;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.TemplateDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import org.jdbi.v3.core.Handle;

/** The template of a branch. */
@Singleton
public class FindTemplate {
    private final Documents documents;

    FindTemplate(Documents documents) {
        this.documents = documents;
    }

    /** Empty where the branch names none. */
    public Optional<TemplateDefinition> of(Handle handle, UUID tenantId, BranchDefinition branch) {
        return Optional.ofNullable(branch.templateId())
                .flatMap(id -> documents.find(handle, TemplateDefinition.KIND, tenantId, id))
                .map(Document::definition);
    }
}
