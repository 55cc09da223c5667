package io.turno.booking.privacy;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.booking.privacy.AskErasure.ErasureView;
import io.turno.booking.privacy.CopyData.DataView;
import io.turno.support.access.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.NoCache;

/** {@code /api/v1/me/data}: for customers who signed in. */
@Path("/api/v1/me/data")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Customers")
public class MyDataResource {
    private final CopyData copies;
    private final AskErasure erasures;
    private final Caller caller;

    MyDataResource(CopyData copies, AskErasure erasures, Caller caller) {
        this.copies = copies;
        this.erasures = erasures;
        this.caller = caller;
    }

    @GET
    @NoCache
    @Operation(
            summary = "All that is kept about me",
            description = "To be saved as a file. Empty where nothing was booked with this account yet.")
    @APIResponse(
            responseCode = "200",
            description = "A copy",
            content = @Content(schema = @Schema(implementation = DataView.class)))
    public Response copy() {
        return Response.ok(copies.of(caller))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-appointments.json\"")
                .build();
    }

    @GET
    @Path("/erasure")
    @NoCache
    @Operation(summary = "Whether I asked to be forgotten")
    public ErasureView erasure() {
        return erasures.of(caller);
    }

    @POST
    @Path("/erasure")
    @Operation(
            summary = "Ask to be forgotten",
            description =
                    "The organisation sees it and does what its duties to keep records allow. Asking again changes nothing.")
    public ErasureView askErasure() {
        return erasures.ask(caller);
    }

    @DELETE
    @Path("/erasure")
    @Operation(summary = "No longer ask to be forgotten")
    public ErasureView withdrawErasure() {
        return erasures.withdraw(caller);
    }
}
