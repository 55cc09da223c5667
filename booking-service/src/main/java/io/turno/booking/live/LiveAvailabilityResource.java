package io.turno.booking.live;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.turno.booking.availability.Questions;
import io.turno.booking.capacity.Demand;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** {@code /api/v1/branches/{branch}/availability/stream}: what is free, live. Open to everybody. */
@Path("/api/v1/branches/{branchId}/availability/stream")
@Tag(name = "Availability")
public class LiveAvailabilityResource {
    /** A page that takes in nothing for so many events is let go; it comes back and says what it knows. */
    private static final int PATIENCE = 64;

    private final Boards boards;
    private final Questions questions;

    LiveAvailabilityResource(Boards boards, Questions questions) {
        this.boards = boards;
        this.questions = questions;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @NonBlocking
    @Operation(
            summary = "Free starts, live",
            description = "Server-sent events: `snapshot` with all days first, then `change` with the days that look "
                    + "different, each whole. The data is `{\"days\": [{date, slots}]}`. Who reconnects with Last-Event-ID, "
                    + "to any instance, gets a `change` with what was missed, or a `snapshot` where that id is too old. "
                    + "A comment comes at least every 15 seconds.")
    @APIResponse(
            responseCode = "200",
            description = "Events until the page goes",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> stream(
            @PathParam("branchId") UUID branchId,
            @QueryParam("service") @NotEmpty List<UUID> serviceIds,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("partySize") @DefaultValue("1") @Min(1) @Max(100) int partySize,
            @QueryParam("staff") UUID staffId,
            @RestHeader("Last-Event-ID") String lastEventId,
            @Context Sse sse) {
        var question = questions.of(branchId, List.copyOf(serviceIds), partySize, staffId);
        Demand.of(question.plan(), question.wanted());
        var watch = new Watch(branchId, question.wanted(), from, Questions.lastDay(from, to));
        return Multi.createFrom().emitter(stream -> join(watch, sse, stream, lastEventId), PATIENCE);
    }

    private void join(Watch watch, Sse sse, MultiEmitter<? super OutboundSseEvent> stream, String lastEventId) {
        var viewer = new SseViewer(sse, stream);
        stream.onTermination(() -> boards.leave(watch, viewer));
        boards.join(watch, viewer, lastEventId);
    }
}
