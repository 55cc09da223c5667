package io.turno.branch.calling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.staff.BranchStaff;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketRepository;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/calls/{ticketId}/explanation}: why somebody was called before the others. */
@Path("/api/v1/calls")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Calls")
public class CallExplanationResource {
    private final Database database;
    private final TicketRepository tickets;
    private final TicketCallRepository calls;
    private final CurrentPlan plan;
    private final BranchStaff staff;

    CallExplanationResource(
            Database database,
            TicketRepository tickets,
            TicketCallRepository calls,
            CurrentPlan plan,
            BranchStaff staff) {
        this.database = database;
        this.tickets = tickets;
        this.calls = calls;
        this.plan = plan;
        this.staff = staff;
    }

    /**
     * Somebody who would have been next.
     *
     * @param rule by which
     * @param because why it was not this one, e.g. {@code earlier-step}, {@code priority}, {@code earlier-time}
     */
    public record BeatenView(String number, String rule, String because) {}

    /**
     * @param profile the call profile of the counter; absent where it has none
     * @param rule name of the step; {@code finally} after the longest wait that the rules bear; {@code picked}
     * @param beaten who would have been next, best first
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record CallReasonView(
            Instant calledAt, String counterName, String profile, String rule, List<BeatenView> beaten) {
        static CallReasonView of(TicketCall call) {
            List<BeatenView> beaten = call.beaten().stream()
                    .map(one -> new BeatenView(one.number(), one.rule(), one.because()))
                    .toList();
            return new CallReasonView(call.calledAt(), call.counterName(), call.profile(), call.rule(), beaten);
        }
    }

    /** @param calls the latest first; none while it waits for the first */
    public record ExplanationView(UUID ticketId, String number, List<CallReasonView> calls) {}

    @GET
    @Path("/{ticketId}/explanation")
    @Operation(
            summary = "Why it was called",
            description = "The rule of each call, and who would have been next. `because` is one of longest-wait, "
                    + "earlier-step, condition, turn, priority, put-first, present, earlier-time, lower-number.")
    @APIResponse(responseCode = "404", description = "not-found")
    public ExplanationView explanation(@PathParam("ticketId") UUID ticketId) {
        staff.member();
        UUID tenantId = plan.get().tenantId();
        return database.inTenant(tenantId, handle -> {
            Ticket ticket = tickets.find(handle, ticketId).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
            List<CallReasonView> reasons = calls.of(handle, tenantId, ticketId).stream()
                    .map(CallReasonView::of)
                    .toList();
            return new ExplanationView(ticketId, ticket.facts().number(), reasons);
        });
    }
}
