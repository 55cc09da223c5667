package io.turno.booking.customer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.booking.customer.CustomerRequests.PreferencesRequest;
import io.turno.booking.customer.MyPreferences.PreferencesView;
import io.turno.support.access.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.NoCache;

/** {@code /api/v1/me/preferences}: for customers who signed in. */
@Path("/api/v1/me/preferences")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Customers")
public class MyPreferencesResource {
    private final MyPreferences preferences;
    private final Caller caller;

    MyPreferencesResource(MyPreferences preferences, Caller caller) {
        this.preferences = preferences;
        this.caller = caller;
    }

    @GET
    @NoCache
    @Operation(summary = "How I want to be treated")
    public PreferencesView mine() {
        return preferences.of(caller);
    }

    @PATCH
    @Operation(
            summary = "Change how I want to be treated",
            description = "What is absent stays. It holds for what is booked already, too.")
    public PreferencesView change(
            @HeaderParam("Idempotency-Key") String idempotencyKey, @Valid @NotNull PreferencesRequest request) {
        return preferences.change(caller, idempotencyKey, request);
    }
}
