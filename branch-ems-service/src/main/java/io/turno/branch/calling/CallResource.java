package io.turno.branch.calling;

import java.util.List;
import java.util.UUID;

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
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/calls}: what an operator does at a counter. The same Idempotency-Key gets the first answer again. */
@Path("/api/v1/calls")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Calls")
public class CallResource {
    private static final String KEY = "Idempotency-Key";

    private final Database database;
    private final CallAnswers answers;
    private final TicketRepository tickets;
    private final CallTicket callTicket;
    private final CurrentPlan plan;
    private final BranchStaff staff;

    CallResource(
            Database database,
            CallAnswers answers,
            TicketRepository tickets,
            CallTicket callTicket,
            CurrentPlan plan,
            BranchStaff staff) {
        this.database = database;
        this.answers = answers;
        this.tickets = tickets;
        this.callTicket = callTicket;
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
        return answers.once("call-next", key, request, handle -> callTicket
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
        return answers.once(
                "call-" + ticketId,
                key,
                request,
                handle -> TicketView.of(callTicket.picked(handle, ticketId, request.counterId(), operator.actor())));
    }
}
