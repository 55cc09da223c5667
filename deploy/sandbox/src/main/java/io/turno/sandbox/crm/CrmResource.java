package io.turno.sandbox.crm;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.turno.sandbox.BadRequest;
import io.turno.sandbox.Problem;
import io.turno.sandbox.clock.SuiteClock;
import io.turno.sandbox.crm.CrmEndpoint.ReceivedEvent;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /crm/endpoints/{name}}: set one up, deliver to it, see what it received. */
@Singleton
@Path("/crm/endpoints/{name}")
public class CrmResource {
    private static final int DEFAULT_FAILURE = 503;

    private final ConcurrentMap<String, CrmEndpoint> endpoints = new ConcurrentHashMap<>();
    private final SuiteClock clock;
    private final ObjectMapper json;

    CrmResource(SuiteClock clock, ObjectMapper json) {
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param secret as the subscription got it
     * @param failNext how many of the next signed deliveries to refuse; none where absent
     * @param failStatus the HTTP status to refuse them with; 503 where absent
     */
    public record EndpointRequest(String secret, Integer failNext, Integer failStatus) {
        int failures() {
            return failNext == null ? 0 : failNext;
        }

        int failure() {
            return failStatus == null ? DEFAULT_FAILURE : failStatus;
        }
    }

    /** An endpoint, without its secret. */
    public record EndpointView(String name, int failNext, int failStatus) {}

    /** Sets the endpoint up, or changes it; what it received before stays. */
    @PUT
    public EndpointView configure(@RestPath String name, EndpointRequest request) {
        if (request == null || request.secret() == null) {
            throw new BadRequest("secret is needed.");
        }
        if (request.failures() < 0 || request.failure() < 300 || request.failure() > 599) {
            throw new BadRequest("failNext is 0 or more, failStatus 300 to 599.");
        }
        var check = new SignatureCheck(request.secret(), clock);
        endpoints
                .computeIfAbsent(name, fresh -> new CrmEndpoint())
                .configure(check, request.failures(), request.failure());
        return new EndpointView(name, request.failures(), request.failure());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response receive(@RestPath String name, @Context HttpHeaders headers, String body) {
        CrmEndpoint endpoint = endpoints.get(name);
        if (endpoint == null) {
            return unknown();
        }
        int status = endpoint.receive(Delivery.of(headers, body), content(body));
        return status == CrmEndpoint.UNSIGNED
                ? Problem.of("bad-signature", "The signature is missing, wrong or too old.", status)
                : Response.status(status).build();
    }

    @GET
    @Path("events")
    public Response events(@RestPath String name) {
        CrmEndpoint endpoint = endpoints.get(name);
        if (endpoint == null) {
            return unknown();
        }
        List<ReceivedEvent> events = endpoint.events();
        return Response.ok(events, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Response unknown() {
        return Problem.of("unknown-endpoint", "Set the endpoint up first, with PUT.", 404);
    }

    private JsonNode content(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new BadRequest("A webhook's body is JSON.");
        }
    }
}
