package io.turno.sandbox.twilio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.turno.sandbox.SandboxConfig;
import io.turno.sandbox.clock.SuiteClock;
import io.turno.sandbox.inbox.Inbox;
import io.turno.sandbox.inbox.Message;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** {@code POST /twilio/2010-04-01/Accounts/{sid}/Messages.json}: an SMS goes to the {@link Inbox}. */
@Path("/twilio/2010-04-01/Accounts/{accountSid}/Messages.json")
public class TwilioResource {
    private final Inbox inbox;
    private final SuiteClock clock;
    private final StatusCallbacks callbacks;
    private final SandboxConfig.Twilio account;

    TwilioResource(Inbox inbox, SuiteClock clock, StatusCallbacks callbacks, SandboxConfig config) {
        this.inbox = inbox;
        this.clock = clock;
        this.callbacks = callbacks;
        this.account = config.twilio();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @RestPath String accountSid,
            @RestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @RestForm("To") String to,
            @RestForm("From") String from,
            @RestForm("Body") String body,
            @RestForm("StatusCallback") String statusCallback) {
        if (!isAccount(accountSid, authorization)) {
            return refused(TwilioError.AUTHENTICATE);
        }
        var sms = new SmsRequest(to, from, body, statusCallback);
        Optional<TwilioError> refusal = sms.refusal();
        return refusal.map(TwilioResource::refused).orElseGet(() -> take(sms));
    }

    private Response take(SmsRequest sms) {
        var message = TwilioMessage.queued(account.accountSid(), sms, clock.instant());
        if (!sms.to().equals(MagicNumber.UNDELIVERED)) {
            inbox.add(Message.sms(sms.from(), sms.to(), sms.body(), clock.instant()));
        }
        if (sms.wantsCallbacks()) {
            callbacks.report(message, sms.statusCallback());
        }
        return Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON)
                .entity(message)
                .build();
    }

    private boolean isAccount(String accountSid, String authorization) {
        String pair = account.accountSid() + ":" + account.authToken();
        String expected = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return accountSid.equals(account.accountSid()) && authorization != null && same(authorization, expected);
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static Response refused(TwilioError error) {
        return Response.status(error.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(error.view())
                .build();
    }
}
