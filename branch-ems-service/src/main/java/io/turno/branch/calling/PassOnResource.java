package io.turno.branch.calling;

import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.branch.calling.CallAnswers.Asked;
import io.turno.branch.calling.CallResource.CallRequest;
import io.turno.branch.calling.CallResource.CallView;
import io.turno.branch.staff.BranchStaff;
import io.turno.branch.staff.BranchStaff.Member;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketView;
import io.turno.branch.ticket.Transfer;
import io.turno.branch.ticket.Transfer.Place;
import io.turno.support.access.Role;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;

/**
 * {@code /api/v1/calls/{ticketId}/…}: a visit that goes on elsewhere, later, or as before. The same Idempotency-Key gets the first answer
 * again; with If-Match it is done only to the revision that the caller read.
 */
@Path("/api/v1/calls")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Calls")
public class PassOnResource {
    private static final String KEY = "Idempotency-Key";
    private static final String VERSION = "If-Match";
    private static final String REFUSALS = "wrong-state (with status), counter-taken";
    private static final String STALE = "stale-version: somebody changed it since (with revision)";

    private final CallAnswers answers;
    private final PassOnTicket passOnTicket;
    private final UndoDeed undoDeed;
    private final BranchStaff staff;

    PassOnResource(CallAnswers answers, PassOnTicket passOnTicket, UndoDeed undoDeed, BranchStaff staff) {
        this.answers = answers;
        this.passOnTicket = passOnTicket;
        this.undoDeed = undoDeed;
        this.staff = staff;
    }

    /**
     * At least one of the first three.
     *
     * @param serviceId absent: the present one
     * @param counterId the only counter that is to call
     * @param operator the only one who is to call: the subject of the token of somebody who works at a counter now
     * @param place first: before all others of its priority; last: as if the person came now
     */
    public record TransferRequest(
            UUID serviceId,
            UUID counterId,
            @Size(min = 1, max = 255) String operator,
            @NotNull Place place) {
        Transfer wish() {
            if (serviceId == null && counterId == null && operator == null) {
                throw Refused.invalid(new FieldError("/serviceId", "name a service, a counter or an operator"));
            }
            return new Transfer(serviceId, counterId, operator, place);
        }
    }

    @POST
    @Path("/{ticketId}/transfer")
    @Operation(
            summary = "Pass on to a service, a counter or an operator",
            description = "The visit goes on in another queue, under the same number and priority.")
    @APIResponse(responseCode = "400", description = "validation-failed: no such service or counter, nobody there")
    @APIResponse(responseCode = "409", description = REFUSALS + ", not-served-here")
    @APIResponse(responseCode = "412", description = STALE)
    public CallView transfer(
            @HeaderParam(KEY) String key,
            @HeaderParam(VERSION) String version,
            @PathParam("ticketId") UUID ticketId,
            @Valid @NotNull TransferRequest request) {
        Member operator = staff.member();
        Transfer wish = request.wish();
        return once(
                new Asked("transfer", key, version, ticketId, request),
                (handle, id) -> passOnTicket.transfer(handle, id, wish, operator));
    }

    @POST
    @Path("/{ticketId}/park")
    @Operation(summary = "Put aside", description = "The counter is free; call-next leaves the ticket alone.")
    @APIResponse(responseCode = "409", description = REFUSALS)
    @APIResponse(responseCode = "412", description = STALE)
    public CallView park(
            @HeaderParam(KEY) String key, @HeaderParam(VERSION) String version, @PathParam("ticketId") UUID ticketId) {
        Member operator = staff.member();
        return once(new Asked("park", key, version, ticketId), (handle, id) -> passOnTicket.park(handle, id, operator));
    }

    @POST
    @Path("/{ticketId}/resume")
    @Operation(summary = "Serve on somebody who was put aside")
    @APIResponse(
            responseCode = "409",
            description = "wrong-state (with status), counter-closed, counter-taken, counter-busy, not-served-here")
    @APIResponse(responseCode = "412", description = STALE)
    public CallView resume(
            @HeaderParam(KEY) String key,
            @HeaderParam(VERSION) String version,
            @PathParam("ticketId") UUID ticketId,
            @Valid @NotNull CallRequest request) {
        Member operator = staff.member();
        return once(
                new Asked("resume", key, version, ticketId, request),
                (handle, id) -> passOnTicket.resume(handle, id, request.counterId(), operator));
    }

    @POST
    @Path("/{ticketId}/requeue")
    @Operation(summary = "Let somebody wait again who was put aside", description = "At the old rank.")
    @APIResponse(responseCode = "409", description = REFUSALS)
    @APIResponse(responseCode = "412", description = STALE)
    public CallView requeue(
            @HeaderParam(KEY) String key, @HeaderParam(VERSION) String version, @PathParam("ticketId") UUID ticketId) {
        Member operator = staff.member();
        return once(
                new Asked("requeue", key, version, ticketId),
                (handle, id) -> passOnTicket.requeue(handle, id, operator));
    }

    @POST
    @Path("/{ticketId}/undo")
    @Operation(
            summary = "Take back the last thing that was done to it",
            description = "One step, within the time that the branch allows, by whoever did it or a manager.")
    @APIResponse(responseCode = "403", description = "not-yours-to-undo")
    @APIResponse(responseCode = "409", description = "nothing-to-undo, too-late-to-undo, counter-busy")
    @APIResponse(responseCode = "412", description = STALE)
    public CallView undo(
            @HeaderParam(KEY) String key, @HeaderParam(VERSION) String version, @PathParam("ticketId") UUID ticketId) {
        Member operator = staff.member();
        return once(new Asked("undo", key, version, ticketId), (handle, id) -> undoDeed.undo(handle, id, operator));
    }

    private CallView once(Asked asked, BiFunction<Handle, UUID, Ticket> deed) {
        return answers.once(asked, handle -> TicketView.of(deed.apply(handle, asked.ticketId())));
    }
}
