package io.turno.branch.calling;

import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.branch.calling.CallAnswers.Asked;
import io.turno.branch.calling.CallResource.CallView;
import io.turno.branch.staff.BranchStaff;
import io.turno.branch.staff.BranchStaff.Member;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketView;
import io.turno.support.access.ManageToken;
import io.turno.support.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;

/**
 * {@code /api/v1/calls/{ticketId}/…}: what becomes of a ticket at a counter. The same Idempotency-Key gets the first answer
 * again; with If-Match it is done only to the revision that the caller read.
 */
@Path("/api/v1/calls")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Calls")
public class ServeResource {
    private static final String KEY = "Idempotency-Key";
    private static final String VERSION = "If-Match";
    private static final String REFUSALS = "wrong-state (with status), counter-taken";
    private static final String STALE = "stale-version: somebody changed it since (with revision)";

    private final CallAnswers answers;
    private final ServeTicket serveTicket;
    private final ManageToken tokens;
    private final BranchStaff staff;

    ServeResource(CallAnswers answers, ServeTicket serveTicket, ManageToken tokens, BranchStaff staff) {
        this.answers = answers;
        this.serveTicket = serveTicket;
        this.tokens = tokens;
        this.staff = staff;
    }

    @POST
    @Path("/{ticketId}/recall")
    @Operation(summary = "Call again", description = "After the last recall the person counts as absent.")
    @APIResponse(responseCode = "409", description = REFUSALS)
    @APIResponse(responseCode = "412", description = STALE)
    public CallView recall(
            @HeaderParam(KEY) String key, @HeaderParam(VERSION) String version, @PathParam("ticketId") UUID ticketId) {
        Member operator = staff.member();
        return once(
                new Asked("recall", key, version, ticketId), (handle, id) -> serveTicket.recall(handle, id, operator));
    }

    @POST
    @Path("/{ticketId}/start")
    @Operation(summary = "The person is at the counter")
    @APIResponse(responseCode = "409", description = REFUSALS)
    @APIResponse(responseCode = "412", description = STALE)
    public CallView start(
            @HeaderParam(KEY) String key, @HeaderParam(VERSION) String version, @PathParam("ticketId") UUID ticketId) {
        Member operator = staff.member();
        return once(
                new Asked("start", key, version, ticketId), (handle, id) -> serveTicket.start(handle, id, operator));
    }

    @POST
    @Path("/{ticketId}/finish")
    @Operation(
            summary = "Served",
            description = "The answer carries the token by which the visitor may rate the visit.")
    @APIResponse(responseCode = "409", description = REFUSALS)
    @APIResponse(responseCode = "412", description = STALE)
    public CallView finish(
            @HeaderParam(KEY) String key, @HeaderParam(VERSION) String version, @PathParam("ticketId") UUID ticketId) {
        Member operator = staff.member();
        return answers.once(
                new Asked("finish", key, version, ticketId),
                handle -> TicketView.of(serveTicket.finish(handle, ticketId, operator), tokens.of(ticketId)));
    }

    @POST
    @Path("/{ticketId}/no-show")
    @Operation(summary = "The person is not there, and will not be called again")
    @APIResponse(responseCode = "409", description = REFUSALS)
    @APIResponse(responseCode = "412", description = STALE)
    public CallView noShow(
            @HeaderParam(KEY) String key, @HeaderParam(VERSION) String version, @PathParam("ticketId") UUID ticketId) {
        Member operator = staff.member();
        return once(
                new Asked("no-show", key, version, ticketId), (handle, id) -> serveTicket.miss(handle, id, operator));
    }

    @POST
    @Path("/{ticketId}/no-answer")
    @Operation(
            summary = "Nobody answered the call",
            description = "The person waits again, is left alone for a while and keeps the rank; each time counts as a"
                    + " recall. Without a recall left the person counts as absent.")
    @APIResponse(responseCode = "409", description = REFUSALS)
    @APIResponse(responseCode = "412", description = STALE)
    public CallView noAnswer(
            @HeaderParam(KEY) String key, @HeaderParam(VERSION) String version, @PathParam("ticketId") UUID ticketId) {
        Member operator = staff.member();
        return once(
                new Asked("no-answer", key, version, ticketId),
                (handle, id) -> serveTicket.noAnswer(handle, id, operator));
    }

    @POST
    @Path("/{ticketId}/leave")
    @Operation(summary = "The person gave up waiting")
    @APIResponse(responseCode = "409", description = REFUSALS)
    @APIResponse(responseCode = "412", description = STALE)
    public CallView leave(
            @HeaderParam(KEY) String key, @HeaderParam(VERSION) String version, @PathParam("ticketId") UUID ticketId) {
        Member operator = staff.member();
        return once(
                new Asked("leave", key, version, ticketId), (handle, id) -> serveTicket.leave(handle, id, operator));
    }

    private CallView once(Asked asked, BiFunction<Handle, UUID, Ticket> deed) {
        return answers.once(asked, handle -> TicketView.of(deed.apply(handle, asked.ticketId())));
    }
}
