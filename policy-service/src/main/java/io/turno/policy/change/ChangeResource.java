package io.turno.policy.change;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.contracts.event.EventJson;
import io.turno.policy.change.FindChanges.Query;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/changes}: what changed in the definitions, when and by whom. */
@Path("/api/v1/changes")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.AUDITOR})
@RunOnVirtualThread
@Tag(name = "Changes")
public class ChangeResource {
    private final FindChanges changes;
    private final Caller caller;

    ChangeResource(FindChanges changes, Caller caller) {
        this.changes = changes;
        this.caller = caller;
    }

    /**
     * One write of a definition.
     *
     * @param version that came of it; absent where the definition is gone
     * @param draftId the draft whose publication or roll-back it was part of; absent for a direct change
     * @param fields what is different
     * @param before the whole definition; absent for something new
     * @param after the whole definition; absent where it is gone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeView(
            long ordinal,
            Instant at,
            String actorType,
            String actorId,
            String kind,
            String id,
            Long version,
            UUID draftId,
            List<FieldView> fields,
            JsonNode before,
            JsonNode after) {
        static ChangeView of(ChangeRow row) {
            JsonNode before = parsed(row.before());
            JsonNode after = parsed(row.after());
            return new ChangeView(
                    row.ordinal(),
                    row.at(),
                    row.actorType(),
                    row.actorId(),
                    row.kind(),
                    row.documentId(),
                    row.version(),
                    row.draftId(),
                    FieldChange.between(before, after).stream()
                            .map(FieldView::of)
                            .toList(),
                    before,
                    after);
        }

        private static JsonNode parsed(String json) {
            try {
                return json == null ? null : EventJson.mapper().readTree(json);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /**
     * A field that became another.
     *
     * @param pointer JSON pointer; empty for the whole definition
     */
    public record FieldView(String pointer, JsonNode before, JsonNode after) {
        static FieldView of(FieldChange change) {
            return new FieldView(change.pointer(), change.before(), change.after());
        }
    }

    @GET
    @Operation(
            summary = "What changed, when, by whom",
            description = "Newest first. Managers name a kind, and of branches one that they reach.")
    public Page<ChangeView> find(
            @QueryParam("kind") String kind,
            @QueryParam("id") String id,
            @QueryParam("after") @DefaultValue("" + Long.MAX_VALUE) long after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        List<ChangeRow> rows = changes.find(caller, new Query(kind, id, after, limit));
        return Page.of(rows, limit, row -> Long.toString(row.ordinal())).map(ChangeView::of);
    }
}
