package io.turno.booking.appointment;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.support.access.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/appointments/{id}/files}: what was attached at booking. */
@Path("/api/v1/appointments")
@RunOnVirtualThread
@Tag(name = "Files")
public class AppointmentFileResource {
    private final DownloadFile downloads;
    private final Caller caller;

    AppointmentFileResource(DownloadFile downloads, Caller caller) {
        this.downloads = downloads;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/files/{fileId}")
    @Operation(summary = "A file of an appointment", description = "For its owner, and for staff of the branch.")
    @APIResponse(responseCode = "200", description = "To be saved; it is never shown in place")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response file(
            @PathParam("id") UUID id,
            @PathParam("fileId") UUID fileId,
            @HeaderParam("Manage-Token") String manageToken) {
        var content = downloads.read(new Access.Key(id, manageToken, caller), fileId);
        return Response.ok(content.bytes(), content.type().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, content.name().asAttachment())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
