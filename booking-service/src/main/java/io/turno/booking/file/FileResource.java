package io.turno.booking.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.booking.BookingRefusal;
import io.turno.booking.limit.BookingLimits;
import io.turno.booking.plan.Plans;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * {@code /api/v1/files}: what is to be attached to a booking. The body is the file itself, as {@code fetch(url, {body: file})}
 * sends it.
 */
@Path(FileResource.PATH)
@RunOnVirtualThread
@Tag(name = "Files")
public class FileResource {
    static final String PATH = "/api/v1/files";

    private final KeepFile keepFile;
    private final BookingLimits limits;
    private final Plans plans;
    private final Caller caller;
    private final int largest;

    FileResource(KeepFile keepFile, BookingLimits limits, Plans plans, Caller caller, FileConfig config) {
        this.keepFile = keepFile;
        this.limits = limits;
        this.plans = plans;
        this.caller = caller;
        this.largest = Math.toIntExact(config.largest().asLongValue());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Upload a file for a booking",
            description =
                    "PDF, JPEG, PNG or HEIC, by what is in it; its name goes percent-encoded in File-Name. Answer the"
                            + " form's question with the id, and send the token with the booking; else it is removed after a day.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "201", description = "Kept; the token is in this answer only")
    @APIResponse(responseCode = "413", description = "file-too-large")
    @APIResponse(responseCode = "415", description = "file-type-refused")
    @APIResponse(responseCode = "429", description = "limit-reached")
    public Response upload(
            @QueryParam("branch") @NotNull UUID branchId,
            @HeaderParam("File-Name") String name,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            InputStream body)
            throws IOException {
        BranchPlan plan = plans.of(branchId);
        mayUpload(plan);
        var upload = new Upload(
                plan.tenantId(), branchId, FileName.ofHeader(name), content(body), caller.actor(), idempotencyKey);
        return Response.status(Response.Status.CREATED)
                .entity(keepFile.keep(upload))
                .build();
    }

    private void mayUpload(BranchPlan plan) {
        boolean stranger = !caller.isAnonymous() && !caller.tenant().equals(plan.tenantId());
        if (stranger || caller.is(Role.AUDITOR)) {
            throw new Refused(CommonRefusal.FORBIDDEN);
        }
        if (!caller.isStaff()) {
            limits.countUpload(plan.tenantId());
        } else if (!caller.reaches(plan.branchId(), plan.countryCode())) {
            throw new Refused(CommonRefusal.NOT_YOUR_BRANCH);
        }
    }

    /** Of one that is too large the rest is read and dropped: browsers hear an answer only once they have sent everything. */
    private byte[] content(InputStream body) throws IOException {
        byte[] content = body.readNBytes(largest + 1);
        if (content.length > largest) {
            body.transferTo(OutputStream.nullOutputStream());
            throw new Refused(BookingRefusal.FILE_TOO_LARGE, "At most %d bytes.".formatted(largest))
                    .with("most", largest);
        }
        return content;
    }
}
