package io.turno.policy.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.turno.contracts.event.EventJson;

/**
 * A draft as it is.
 *
 * @param version also the ETag
 * @param changedAt last change of the draft itself: of its changes, its publication, its roll-back
 */
public record DraftView(
        UUID id,
        long version,
        String name,
        DraftState state,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy,
        List<DraftChangeView> changes) {

    static DraftView of(Draft draft, List<DraftChange> changes) {
        return new DraftView(
                draft.id(),
                draft.version(),
                draft.name(),
                draft.state(),
                draft.createdAt(),
                draft.createdBy(),
                draft.changedAt(),
                draft.changedBy(),
                changes.stream().map(DraftChangeView::of).toList());
    }

    /**
     * What it makes of one definition.
     *
     * @param basedOn the version that it was made of; absent for something new
     * @param definition as it is to be; absent where it is to go
     * @param publishedVersion that came of the publication
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DraftChangeView(String kind, String id, Long basedOn, JsonNode definition, Long publishedVersion) {
        static DraftChangeView of(DraftChange change) {
            return new DraftChangeView(
                    change.kind(),
                    change.documentId(),
                    change.basedOn(),
                    parsed(change.after()),
                    change.publishedVersion());
        }

        private static JsonNode parsed(String json) {
            try {
                return json == null ? null : EventJson.mapper().readTree(json);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
