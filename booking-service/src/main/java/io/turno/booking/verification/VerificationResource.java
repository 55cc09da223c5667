package io.turno.booking.verification;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.booking.plan.Plans;
import io.turno.booking.verification.VerificationRequests.CheckCodeRequest;
import io.turno.booking.verification.VerificationRequests.PassedCodeView;
import io.turno.booking.verification.VerificationRequests.SendCodeRequest;
import io.turno.booking.verification.VerificationRequests.SentCodeView;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Caller;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/verifications}: showing by a one-time code that an address or a number is one's own. Open to everybody. */
@Path("/api/v1/verifications")
@RunOnVirtualThread
@Tag(name = "Verifications")
public class VerificationResource {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final SendCode sendCode;
    private final CheckCode checkCode;
    private final Plans plans;
    private final Caller caller;

    VerificationResource(SendCode sendCode, CheckCode checkCode, Plans plans, Caller caller) {
        this.sendCode = sendCode;
        this.checkCode = checkCode;
        this.plans = plans;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Send a one-time code",
            description = "Six digits, to whoever has this contact, known or not. Asking again sends another one.")
    @APIResponse(responseCode = "201", description = "On its way")
    @APIResponse(
            responseCode = "400",
            description = "validation-failed: /contact; /channel where nothing that can be booked there asks for that")
    @APIResponse(responseCode = "429", description = "too-many-requests, with retryAfterSeconds")
    public Response send(@HeaderParam(IDEMPOTENCY_KEY) String key, @Valid @NotNull SendCodeRequest request) {
        List<BranchPlan> branches = plans.ofTenant(request.tenantId());
        mustBeAskedFor(request, branches);
        var recipient = Recipient.of(
                request.tenantId(),
                request.channel(),
                request.contact(),
                regionOf(request, branches),
                request.localeOrDefault());
        SentCodeView sent = sendCode.send(recipient, caller.actor(), key);
        return Response.created(URI.create("/api/v1/verifications/" + sent.id()))
                .entity(sent)
                .build();
    }

    @POST
    @Path("/{id}/check")
    @Operation(
            summary = "Check a code",
            description = "The token of the answer goes with the booking, as verification; it is good for one.")
    @APIResponse(responseCode = "200", description = "The code is right")
    @APIResponse(
            responseCode = "403",
            description = "verification-failed, with attemptsLeft; none where the code expired or never was")
    @APIResponse(responseCode = "429", description = "too-many-requests, with retryAfterSeconds")
    public PassedCodeView check(
            @PathParam("id") UUID id,
            @HeaderParam(IDEMPOTENCY_KEY) String key,
            @Valid @NotNull CheckCodeRequest request) {
        return checkCode.check(id, request.code(), caller.actor(), key);
    }

    /** Nobody is sent codes on behalf of an organisation that asks for none. */
    private static void mustBeAskedFor(SendCodeRequest request, List<BranchPlan> branches) {
        boolean isAsked = branches.stream()
                .flatMap(plan -> plan.services().stream())
                .anyMatch(service ->
                        service.policy().identity() == request.channel().check());
        if (!isAsked) {
            throw Refused.invalid(new FieldError("/channel", "is not what any service of this organisation asks for"));
        }
    }

    private static String regionOf(SendCodeRequest request, List<BranchPlan> branches) {
        return branches.stream()
                .filter(plan -> plan.branchId().equals(request.branchId()))
                .map(BranchPlan::countryCode)
                .findFirst()
                .orElse(null);
    }
}
