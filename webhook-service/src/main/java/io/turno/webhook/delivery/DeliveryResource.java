package io.turno.webhook.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.paging.Page;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import io.turno.webhook.delivery.Delivery.Status;
import io.turno.webhook.subscription.SubscriptionRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;

/** {@code /api/v1/deliveries}: what went out, what came back, and sending it again. */
@Path("/api/v1/deliveries")
@RolesAllowed({Role.HQ_ADMIN, Role.PARTNER})
@RunOnVirtualThread
@Tag(name = "Deliveries")
public class DeliveryResource {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Database database;
    private final DeliveryRepository deliveries;
    private final SubscriptionRepository subscriptions;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    DeliveryResource(
            Database database,
            DeliveryRepository deliveries,
            SubscriptionRepository subscriptions,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param nextAt when it is tried again; absent where it is not */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeliveryView(
            UUID id, UUID eventId, String eventType, Status status, Instant nextAt, List<AttemptView> attempts) {
        static DeliveryView of(Delivery delivery, List<Attempt> attempts) {
            return new DeliveryView(
                    delivery.id(),
                    delivery.eventId(),
                    delivery.eventType(),
                    delivery.status(),
                    delivery.status() == Status.PENDING ? delivery.dueAt() : null,
                    attempts.stream().map(AttemptView::of).toList());
        }
    }

    /** @param status what the endpoint answered; absent where it did not */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AttemptView(int number, Instant at, long elapsedMs, Integer status, String error) {
        static AttemptView of(Attempt attempt) {
            return new AttemptView(
                    attempt.number(), attempt.at(), attempt.elapsedMs(), attempt.status(), attempt.error());
        }
    }

    @GET
    @Operation(summary = "The delivery log of a subscription", description = "Newest first.")
    public Page<DeliveryView> log(
            @QueryParam("subscription") @NotNull UUID subscriptionId,
            @QueryParam("status") Status status,
            @QueryParam("after") UUID after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        UUID tenantId = caller.tenant();
        UUID before = after == null ? NEWEST : after;
        return database.inTenant(tenantId, handle -> {
            mustOwn(handle, subscriptionId);
            var rows = deliveries.log(handle, tenantId, subscriptionId, status, before, limit + 1);
            return Page.of(rows, limit, row -> row.id().toString())
                    .map(row -> DeliveryView.of(row, deliveries.attempts(handle, row)));
        });
    }

    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Send it again", description = "At once, with the same webhook-id.")
    public DeliveryView replay(@PathParam("id") UUID id) {
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> {
            Delivery delivery =
                    deliveries.find(handle, tenantId, id).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
            mustOwn(handle, delivery.subscriptionId());
            deliveries.finish(handle, delivery, Status.PENDING, delivery.attempts(), clock.instant());
            audit.record(handle, tenantId, caller.actor(), "delivery.replayed", id, null, Map.of());
            return DeliveryView.of(
                    deliveries.find(handle, tenantId, id).orElseThrow(), deliveries.attempts(handle, delivery));
        });
    }

    private void mustOwn(Handle handle, UUID subscriptionId) {
        subscriptions
                .find(handle, caller.tenant(), subscriptionId)
                .filter(found -> caller.is(Role.HQ_ADMIN)
                        || found.owner().equals(caller.actor().id()))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }
}
