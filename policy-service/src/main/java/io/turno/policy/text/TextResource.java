package io.turno.policy.text;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.policy.definition.TextDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.plan.DefinePolicy;
import io.turno.policy.text.TextView.OwnTextView;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import io.turno.support.version.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/texts}: the texts of messages to customers, the product's and the organisation's own. */
@Path("/api/v1/texts")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.AUDITOR})
@RunOnVirtualThread
@Tag(name = "Texts")
public class TextResource {
    private final FindTexts texts;
    private final TextEditor editor;
    private final DefinePolicy definePolicy;
    private final Caller caller;

    TextResource(FindTexts texts, TextEditor editor, DefinePolicy definePolicy, Caller caller) {
        this.texts = texts;
        this.editor = editor;
        this.definePolicy = definePolicy;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "All texts of messages, side by side", description = "In order of key.")
    public List<TextView> list() {
        return texts.all(caller.tenant());
    }

    @PUT
    @Path("/{key}/{locale}")
    @RolesAllowed(Role.HQ_ADMIN)
    @Operation(
            summary = "Say it in your own words",
            description =
                    "In this language only, from the next message on. It has the placeholders of the product's text.")
    @APIResponse(responseCode = "412", description = "stale-version")
    public Response put(
            @PathParam("key") String key,
            @PathParam("locale") String locale,
            @HeaderParam("If-Match") String version,
            @Valid @NotNull TextDefinition definition) {
        TextKey text = TextKey.of(locale, key).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        Document<TextDefinition> written =
                definePolicy.put(caller, editor, text.id(), definition, Versions.ofIfMatch(version));
        return Versions.written(OwnTextView.of(text, written), written.version());
    }

    @DELETE
    @Path("/{key}/{locale}")
    @RolesAllowed(Role.HQ_ADMIN)
    @Operation(summary = "Say it in the product's words again")
    @APIResponse(responseCode = "204", description = "Done")
    public void delete(
            @PathParam("key") String key, @PathParam("locale") String locale, @HeaderParam("If-Match") String version) {
        definePolicy.delete(caller, editor, locale + "." + key, Versions.ofIfMatch(version));
    }
}
