package io.turno.branch.calling;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.branch.BranchConfig;
import io.turno.branch.calling.ServeTicket.Operator;
import io.turno.branch.ticket.TicketView;
import io.turno.support.access.Caller;
import io.turno.support.access.ManageToken;
import io.turno.support.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/calls}: what an operator does at a counter. */
@Path("/api/v1/calls")
@RolesAllowed({Role.HQ_ADMIN, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Calls")
public class CallResource {
    private final CallTicket callTicket;
    private final ServeTicket serveTicket;
    private final ManageToken tokens;
    private final Caller caller;
    private final UUID branchId;

    CallResource(
            CallTicket callTicket, ServeTicket serveTicket, ManageToken tokens, Caller caller, BranchConfig config) {
        this.callTicket = callTicket;
        this.serveTicket = serveTicket;
        this.tokens = tokens;
        this.caller = caller;
        this.branchId = config.id();
    }

    /** @param counterId an open counter where the caller works */
    public record CallRequest(@NotNull UUID counterId) {}

    /** @param ticket null where nobody waits */
    public record CallView(TicketView ticket) {}

    @POST
    @Path("/next")
    @Operation(summary = "Call whoever is next", description = "Answers without a ticket where nobody waits.")
    @APIResponse(responseCode = "409", description = "counter-closed, counter-taken, counter-busy")
    public CallView next(@Valid @NotNull CallRequest request) {
        caller.mustReach(branchId);
        return new CallView(callTicket
                .next(request.counterId(), caller.actor())
                .map(TicketView::of)
                .orElse(null));
    }

    @POST
    @Path("/{ticketId}")
    @Operation(summary = "Call this one")
    @APIResponse(responseCode = "409", description = "already-called (with the next number), not-served-here")
    public CallView picked(@PathParam("ticketId") UUID ticketId, @Valid @NotNull CallRequest request) {
        caller.mustReach(branchId);
        return new CallView(TicketView.of(callTicket.picked(ticketId, request.counterId(), caller.actor())));
    }

    @POST
    @Path("/{ticketId}/recall")
    @Operation(summary = "Call again", description = "After the last recall the person counts as absent.")
    public CallView recall(@PathParam("ticketId") UUID ticketId) {
        return new CallView(TicketView.of(serveTicket.recall(ticketId, operator())));
    }

    @POST
    @Path("/{ticketId}/start")
    @Operation(summary = "The person is at the counter")
    public CallView start(@PathParam("ticketId") UUID ticketId) {
        return new CallView(TicketView.of(serveTicket.start(ticketId, operator())));
    }

    @POST
    @Path("/{ticketId}/finish")
    @Operation(
            summary = "Served",
            description = "The answer carries the token by which the visitor may rate the visit.")
    public CallView finish(@PathParam("ticketId") UUID ticketId) {
        return new CallView(TicketView.of(serveTicket.finish(ticketId, operator()), tokens.of(ticketId)));
    }

    @POST
    @Path("/{ticketId}/no-show")
    @Operation(summary = "Nobody came")
    public CallView noShow(@PathParam("ticketId") UUID ticketId) {
        return new CallView(TicketView.of(serveTicket.miss(ticketId, operator())));
    }

    @POST
    @Path("/{ticketId}/leave")
    @Operation(summary = "The person gave up waiting")
    public CallView leave(@PathParam("ticketId") UUID ticketId) {
        return new CallView(TicketView.of(serveTicket.leave(ticketId, operator())));
    }

    private Operator operator() {
        caller.mustReach(branchId);
        return new Operator(caller.actor(), caller.is(Role.BRANCH_MANAGER) || caller.is(Role.HQ_ADMIN));
    }
}
