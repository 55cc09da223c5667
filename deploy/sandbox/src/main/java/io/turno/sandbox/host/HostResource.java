package io.turno.sandbox.host;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import io.turno.sandbox.SandboxConfig;
import io.vertx.core.http.HttpServerResponse;

/**
 * {@code /host}: a page of another site, with the widget by its script tag; {@code /host/frame}: with the plain iframe. Such a site
 * lets the portal in, and has scripts of its own; the sandbox's own pages allow neither.
 */
@Path("/host")
public class HostResource {
    private static final String PORTAL = "{portal}";

    private final URI portal;

    HostResource(SandboxConfig config) {
        this.portal = config.portal();
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String widget(@Context HttpServerResponse response) throws IOException {
        return page("/pages/host.html", response);
    }

    @GET
    @Path("frame")
    @Produces(MediaType.TEXT_HTML)
    public String frame(@Context HttpServerResponse response) throws IOException {
        return page("/pages/host-frame.html", response);
    }

    private String page(String name, HttpServerResponse response) throws IOException {
        try (InputStream page = getClass().getResourceAsStream(name)) {
            // In place of what every other page of the sandbox is sent with.
            response.putHeader("Content-Security-Policy", policy());
            return new String(page.readAllBytes(), StandardCharsets.UTF_8).replace(PORTAL, portal.toString());
        }
    }

    private String policy() {
        return "default-src 'self'; style-src 'unsafe-inline'; script-src 'unsafe-inline' %1$s; frame-src %1$s"
                .formatted(portal);
    }
}
