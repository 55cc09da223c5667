package io.turno.branch.feedback;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/feedback}: open to whoever holds the token of the visit. */
@Path("/api/v1/feedback")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Feedback")
public class FeedbackResource {
    private final GiveFeedback giveFeedback;

    FeedbackResource(GiveFeedback giveFeedback) {
        this.giveFeedback = giveFeedback;
    }

    /**
     * @param token of the finished visit
     * @param score 1 (poor) to 5 (excellent)
     * @param channel where it was given; absent: by the link
     */
    public record FeedbackRequest(
            @NotNull UUID ticketId,
            @NotBlank String token,
            @NotNull @Min(1) @Max(5) Integer score,
            @Size(max = 2000) String comment,
            FeedbackChannel channel) {
        FeedbackChannel channelOrUsual() {
            return channel == null ? FeedbackChannel.LINK : channel;
        }
    }

    @POST
    @Operation(summary = "Rate a visit", description = "Once, after it is over.")
    @APIResponse(responseCode = "201", description = "Thank you")
    @APIResponse(responseCode = "409", description = "visit-not-over, feedback-given")
    public Response give(@Valid @NotNull FeedbackRequest request) {
        giveFeedback.give(
                request.ticketId(),
                request.token(),
                new Feedback(request.score(), request.comment(), request.channelOrUsual()));
        return Response.status(Response.Status.CREATED).build();
    }
}
