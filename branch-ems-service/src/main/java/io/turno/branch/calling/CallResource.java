package io.turno.branch.calling;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.staff.BranchStaff;
import io.turno.branch.staff.BranchStaff.Member;
import io.turno.branch.ticket.TicketRepository;
import io.turno.branch.ticket.TicketView;
import io.turno.support.access.ManageToken;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;

/** {@code /api/v1/calls}: what an operator does at a counter. The same Idempotency-Key gets the first answer again. */
@Path("/api/v1/calls")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Calls")
public class CallResource {
    private static final String KEY = "Idempotency-Key";

    private final Database database;
    private final Idempotency idempotency;
    private final TicketRepository tickets;
    private final CallTicket callTicket;
    private final ServeTicket serveTicket;
    private final ManageToken tokens;
    private final CurrentPlan plan;
    private final BranchStaff staff;

    CallResource(
            Database database,
            Idempotency idempotency,
            TicketRepository tickets,
            CallTicket callTicket,
            ServeTicket serveTicket,
            ManageToken tokens,
            CurrentPlan plan,
            BranchStaff staff) {
        this.database = database;
        this.idempotency = idempotency;
        this.tickets = tickets;
        this.callTicket = callTicket;
        this.serveTicket = serveTicket;
        this.tokens = tokens;
        this.plan = plan;
        this.staff = staff;
    }

    /** @param counterId an open counter where the caller works */
    public record CallRequest(@NotNull UUID counterId) {}

    /** @param ticket null where nobody waits */
    public record CallView(TicketView ticket) {}

    /** @param tickets called or being served, the latest call first */
    public record NowServingView(List<TicketView> tickets) {}

    @GET
    @Operation(summary = "Now serving", description = "Everybody who is called or being served, the latest call first.")
    public NowServingView nowServing() {
        staff.member();
        UUID tenantId = plan.get().tenantId();
        return database.inTenant(
                tenantId,
                handle -> new NowServingView(tickets.atCounters(handle, tenantId).stream()
                        .map(TicketView::of)
                        .toList()));
    }

    @POST
    @Path("/next")
    @Operation(summary = "Call whoever is next", description = "Answers without a ticket where nobody waits.")
    @APIResponse(responseCode = "409", description = "counter-closed, counter-taken, counter-busy")
    public CallView next(@HeaderParam(KEY) String key, @Valid @NotNull CallRequest request) {
        Member operator = staff.member();
        return once("call-next", key, request, handle -> callTicket
                .next(handle, request.counterId(), operator.actor())
                .map(TicketView::of)
                .orElse(null));
    }

    @POST
    @Path("/{ticketId}")
    @Operation(summary = "Call this one")
    @APIResponse(responseCode = "409", description = "already-called (with the next number), not-served-here")
    public CallView picked(
            @HeaderParam(KEY) String key, @PathParam("ticketId") UUID ticketId, @Valid @NotNull CallRequest request) {
        Member operator = staff.member();
        return once(
                "call-" + ticketId,
                key,
                request,
                handle -> TicketView.of(callTicket.picked(handle, ticketId, request.counterId(), operator.actor())));
    }

    @POST
    @Path("/{ticketId}/recall")
    @Operation(summary = "Call again", description = "After the last recall the person counts as absent.")
    public CallView recall(@HeaderParam(KEY) String key, @PathParam("ticketId") UUID ticketId) {
        Member operator = staff.member();
        return once("recall", key, ticketId, handle -> TicketView.of(serveTicket.recall(handle, ticketId, operator)));
    }

    @POST
    @Path("/{ticketId}/start")
    @Operation(summary = "The person is at the counter")
    public CallView start(@HeaderParam(KEY) String key, @PathParam("ticketId") UUID ticketId) {
        Member operator = staff.member();
        return once("start", key, ticketId, handle -> TicketView.of(serveTicket.start(handle, ticketId, operator)));
    }

    @POST
    @Path("/{ticketId}/finish")
    @Operation(
            summary = "Served",
            description = "The answer carries the token by which the visitor may rate the visit.")
    public CallView finish(@HeaderParam(KEY) String key, @PathParam("ticketId") UUID ticketId) {
        Member operator = staff.member();
        return once(
                "finish",
                key,
                ticketId,
                handle -> TicketView.of(serveTicket.finish(handle, ticketId, operator), tokens.of(ticketId)));
    }

    @POST
    @Path("/{ticketId}/no-show")
    @Operation(summary = "Nobody answered the call")
    public CallView noShow(@HeaderParam(KEY) String key, @PathParam("ticketId") UUID ticketId) {
        Member operator = staff.member();
        return once("no-show", key, ticketId, handle -> TicketView.of(serveTicket.miss(handle, ticketId, operator)));
    }

    @POST
    @Path("/{ticketId}/leave")
    @Operation(summary = "The person gave up waiting")
    public CallView leave(@HeaderParam(KEY) String key, @PathParam("ticketId") UUID ticketId) {
        Member operator = staff.member();
        return once("leave", key, ticketId, handle -> TicketView.of(serveTicket.leave(handle, ticketId, operator)));
    }

    private CallView once(String operation, String key, Object request, Function<Handle, TicketView> deed) {
        UUID tenantId = plan.get().tenantId();
        return database.inTenant(
                tenantId,
                handle -> idempotency.once(
                        handle,
                        tenantId,
                        operation,
                        key,
                        request,
                        CallView.class,
                        () -> new CallView(deed.apply(handle))));
    }
}
