package io.turno.policy.draft;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** What booking-service is asked. */
@Path("/api/v1/plans")
interface BookingApi {

    /**
     * @param authorization the caller's own, so that booking decides by itself what the caller may know
     * @param candidate {@code {"plan": …}}
     */
    @POST
    @Path("/impact")
    @Consumes(MediaType.APPLICATION_JSON)
    ImpactView impact(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String candidate);
}
