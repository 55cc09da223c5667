package io.turno.notification.sms;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.notification.NotificationConfig;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code POST /callbacks/twilio}: Twilio reports how a message fares. Whoever can't sign like Twilio is not heard. */
@Path(CallbackAddress.PATH)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Callbacks")
public class TwilioCallbackResource {
    private final TakeReport takeReport;
    private final Optional<CallbackAddress> address;
    private final Optional<String> authToken;

    TwilioCallbackResource(TakeReport takeReport, NotificationConfig config) {
        this.takeReport = takeReport;
        this.address = config.callbackUrl().map(CallbackAddress::new);
        this.authToken = config.twilio().authToken();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "Twilio's status callback",
            description = "Signed with X-Twilio-Signature over the address that was given as StatusCallback.")
    @APIResponse(responseCode = "204", description = "Heard")
    @APIResponse(responseCode = "403", description = "The signature does not fit")
    public Response receive(
            @QueryParam(CallbackAddress.MESSAGE) UUID messageId,
            @HeaderParam(TwilioSignature.HEADER) String signature,
            String body) {
        Map<String, String> form = readable(body);
        if (messageId == null || !isTwilio(messageId, signature, form)) {
            throw new Refused(CommonRefusal.FORBIDDEN);
        }
        takeReport.take(messageId, form.getOrDefault("MessageStatus", ""), form.get("ErrorCode"));
        return Response.noContent().build();
    }

    private static Map<String, String> readable(String body) {
        try {
            return Form.decode(body);
        } catch (IllegalArgumentException notAForm) {
            throw new Refused(CommonRefusal.UNREADABLE);
        }
    }

    /** The address is the one that we gave out, not the one that the request came in by: a proxy may stand between. */
    private boolean isTwilio(UUID messageId, String signature, Map<String, String> form) {
        return address.isPresent()
                && authToken.isPresent()
                && TwilioSignature.fits(signature, address.get().of(messageId), form, authToken.get());
    }
}
