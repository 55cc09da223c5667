package io.turno.policy.poster;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.policy.PolicyRefusal;
import io.turno.policy.poster.MakePoster.Order;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/branches/{id}/posters}: pages to print and hang up. */
@Path("/api/v1/branches/{id}")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION})
@RunOnVirtualThread
@Tag(name = "Branches")
public class PosterResource {
    private static final String PDF = "application/pdf";
    private static final String A5 = "A5";

    private final MakePoster makePoster;
    private final Caller caller;

    PosterResource(MakePoster makePoster, Caller caller) {
        this.makePoster = makePoster;
        this.caller = caller;
    }

    @GET
    @Path("/posters/{channel:[A-Za-z]+}.pdf")
    @Produces(PDF)
    @Operation(
            summary = "A poster with a QR code, ready to print",
            description = "portal: opens the booking with this branch chosen. queue: takes a place in its queue.")
    @APIResponse(responseCode = "200", description = "The poster, as PDF")
    @APIResponse(responseCode = "422", description = "no-such-channel, no-branch-address")
    public Response poster(
            @PathParam("id") UUID id,
            @PathParam("channel") String channel,
            @QueryParam("lang") String language,
            @QueryParam("size") @DefaultValue("A4") @Pattern(regexp = "A4|A5", message = "is A4 or A5") String size) {
        PosterChannel leads =
                PosterChannel.named(channel).orElseThrow(() -> new Refused(PolicyRefusal.NO_SUCH_CHANNEL));
        PaperSize paper = size.equals(A5) ? PaperSize.A5 : PaperSize.A4;
        Poster poster = makePoster.make(caller, new Order(id, leads, language, paper));
        String file = "%s-%s-%s.pdf".formatted(leads.word(), poster.language(), size);
        return Response.ok(PrintPoster.of(poster), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s\"".formatted(file))
                .build();
    }
}
