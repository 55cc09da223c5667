package io.turno.policy.draft;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.turno.contracts.event.EventJson;
import io.turno.contracts.plan.BranchPlan;
import io.turno.policy.PolicyConfig;
import io.turno.policy.PolicyRefusal;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jboss.logging.Logger;

/** Asks booking-service what a plan would do to what is booked. */
@Singleton
class AskBooking {
    private static final Logger LOG = Logger.getLogger(AskBooking.class);

    private final BookingApi booking;

    AskBooking(PolicyConfig config) {
        booking = QuarkusRestClientBuilder.newBuilder()
                .baseUri(config.bookingUrl())
                .connectTimeout(config.bookingPatience().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.bookingPatience().toMillis(), TimeUnit.MILLISECONDS)
                .build(BookingApi.class);
    }

    /**
     * @param authorization the caller's
     * @throws Refused {@link PolicyRefusal#BOOKING_AWAY}; {@link CommonRefusal#NOT_YOUR_BRANCH} where booking says so
     */
    ImpactView impact(String authorization, BranchPlan candidate) {
        String plan = new String(EventJson.write(candidate), StandardCharsets.UTF_8);
        try {
            return booking.impact(authorization, "{\"plan\":%s}".formatted(plan));
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == Status.FORBIDDEN.getStatusCode()) {
                throw new Refused(CommonRefusal.NOT_YOUR_BRANCH);
            }
            throw away(refused);
        } catch (ProcessingException noAnswer) {
            throw away(noAnswer);
        }
    }

    private static Refused away(RuntimeException cause) {
        LOG.warn("Booking does not say what a plan would do", cause);
        return new Refused(PolicyRefusal.BOOKING_AWAY);
    }
}
