package io.turno.branch.live;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.turno.branch.staff.BranchStaff;
import io.turno.support.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** {@code /api/v1/queue/stream}: the queue and the counters, live, for the cockpit and reception. */
@Path("/api/v1/queue/stream")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR})
@Tag(name = "Tickets")
public class QueueStreamResource {
    private final StaffFeed feed;
    private final BranchStaff staff;

    QueueStreamResource(StaffFeed feed, BranchStaff staff) {
        this.feed = feed;
        this.staff = staff;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @NonBlocking
    @Operation(
            summary = "The queue, live",
            description =
                    "Server-sent events: `snapshot` `{tickets, counters}` first, then `change` with the `tickets` that are "
                            + "new or different, the ids of those `gone`, and the `counters` that are different. Who reconnects with "
                            + "Last-Event-ID gets the changes that it missed, or a `snapshot` where that id is too old. A comment "
                            + "comes at least every 15 seconds.")
    @APIResponse(
            responseCode = "200",
            description = "Events until the page goes",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> stream(@RestHeader("Last-Event-ID") String lastEventId, @Context Sse sse) {
        staff.member();
        return feed.feed().stream(sse, lastEventId, () -> {});
    }
}
