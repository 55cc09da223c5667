package io.turno.support.web;

import java.time.Clock;
import java.util.HashMap;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.turno.support.PlatformConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;

/** {@code GET /app.json}: what the screens of this service must know. Nothing of it is secret. */
@Path("/app.json")
@PermitAll
public class AppSettingsResource {
    private final PlatformConfig platform;
    private final WebConfig web;
    private final Clock clock;
    private final String service;
    private final Instance<AppAbout> about;

    AppSettingsResource(
            PlatformConfig platform,
            WebConfig web,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @Any Instance<AppAbout> about) {
        this.platform = platform;
        this.web = web;
        this.clock = clock;
        this.service = service;
        this.about = about;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Cache(noStore = true)
    @Operation(hidden = true)
    public AppSettings read(@HeaderParam("Host") String host) {
        var more = new HashMap<String, Object>();
        about.forEach(one -> more.putAll(one.of(host)));
        String authority = platform.keycloak() + "/realms/" + web.realm();
        return new AppSettings(
                service, clock.instant(), platform.sandbox(), new AppSettings.SignIn(authority, web.client()), more);
    }
}
