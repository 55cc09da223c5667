package io.turno.branch.visitor;

import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.branch.limit.AddressLimit;
import io.turno.branch.limit.AddressLimit.Kind;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.ticket.PostponeTicket;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.visitor.JoinQueue.Joined;
import io.turno.support.access.Actor;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;

/** {@code /api/v1/visits}: the queue from a visitor's phone. Open to everybody; a ticket to whoever has its token. */
@Path("/api/v1/visits")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Visits")
public class VisitResource {
    private static final String KEY = "Idempotency-Key";
    private static final String TOKEN = "Manage-Token";

    private final Database database;
    private final Idempotency idempotency;
    private final JoinQueue joinQueue;
    private final ChangeVisit changeVisit;
    private final PostponeTicket postponeTicket;
    private final Visits visits;
    private final AddressLimit limit;
    private final CurrentPlan plan;

    VisitResource(
            Database database,
            Idempotency idempotency,
            JoinQueue joinQueue,
            ChangeVisit changeVisit,
            PostponeTicket postponeTicket,
            Visits visits,
            AddressLimit limit,
            CurrentPlan plan) {
        this.database = database;
        this.idempotency = idempotency;
        this.joinQueue = joinQueue;
        this.changeVisit = changeVisit;
        this.postponeTicket = postponeTicket;
        this.visits = visits;
        this.limit = limit;
        this.plan = plan;
    }

    /**
     * @param deviceToken a secret that the phone made up and keeps; a phone has one open ticket at a time
     * @param locale of the answer, BCP 47
     */
    public record VisitRequest(
            @NotNull UUID serviceId,
            @NotBlank @Size(min = 16, max = 100) String deviceToken,
            @Size(max = 35) String locale) {}

    @POST
    @Operation(
            summary = "Join the queue from afar",
            description =
                    "While the branch is open. The answer carries the token by which the ticket is followed. A phone that "
                            + "has an open ticket gets that one again.")
    @APIResponse(responseCode = "200", description = "The open ticket of this phone")
    @APIResponse(responseCode = "201", description = "A new ticket")
    @APIResponse(responseCode = "409", description = "closed")
    @APIResponse(responseCode = "429", description = "too-many-requests (with retryAt)")
    public Response join(@Valid @NotNull VisitRequest request) {
        limit.check(Kind.VISIT);
        Joined joined = database.inTenant(
                plan.get().tenantId(), handle -> joinQueue.join(handle, request.serviceId(), request.deviceToken()));
        if (joined.isNew()) {
            limit.count(Kind.VISIT);
        }
        return Response.status(joined.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(visits.given(joined.ticket(), request.locale()))
                .build();
    }

    @GET
    @Path("/{ticketId}")
    @Operation(summary = "Where one's ticket stands")
    public VisitView one(
            @PathParam("ticketId") UUID ticketId,
            @HeaderParam(TOKEN) String header,
            @QueryParam("token") String query,
            @QueryParam("locale") @Size(max = 35) String locale) {
        return visits.now(ticketId, header == null ? query : header, locale);
    }

    @POST
    @Path("/{ticketId}/leave")
    @Operation(summary = "Give up waiting")
    @APIResponse(responseCode = "409", description = "wrong-state (with status): it was called already, or is over")
    public VisitView leave(
            @HeaderParam(KEY) String key, @PathParam("ticketId") UUID ticketId, @HeaderParam(TOKEN) String token) {
        return once("visit-leave", key, ticketId, token, handle -> changeVisit.leave(handle, ticketId));
    }

    @POST
    @Path("/{ticketId}/arrived")
    @Operation(summary = "Say that one is there")
    @APIResponse(responseCode = "409", description = "wrong-state (with status): it is over")
    public VisitView arrived(
            @HeaderParam(KEY) String key, @PathParam("ticketId") UUID ticketId, @HeaderParam(TOKEN) String token) {
        return once("visit-arrived", key, ticketId, token, handle -> changeVisit.arrive(handle, ticketId));
    }

    @POST
    @Path("/{ticketId}/postpone")
    @Operation(summary = "Ask for ten more minutes", description = "Once; the place in the queue is kept.")
    @APIResponse(responseCode = "409", description = "postponed-already, wrong-state (with status)")
    public VisitView postpone(
            @HeaderParam(KEY) String key, @PathParam("ticketId") UUID ticketId, @HeaderParam(TOKEN) String token) {
        return once(
                "visit-postpone",
                key,
                ticketId,
                token,
                handle -> postponeTicket.postpone(handle, ticketId, Actor.GUEST));
    }

    private VisitView once(String operation, String key, UUID ticketId, String token, Function<Handle, Ticket> deed) {
        visits.mustFit(ticketId, token);
        UUID tenantId = plan.get().tenantId();
        return database.inTenant(
                tenantId,
                handle -> idempotency.once(
                        handle,
                        tenantId,
                        operation,
                        key,
                        ticketId,
                        VisitView.class,
                        () -> visits.of(deed.apply(handle), null)));
    }
}
