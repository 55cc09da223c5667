package io.turno.sandbox.host;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.turno.sandbox.SandboxConfig;

/** {@code /host}: a page of another site, with the widget by its script tag; {@code /host/frame}: with the plain iframe. */
@Path("/host")
public class HostResource {
    private static final String PORTAL = "{portal}";

    private final URI portal;

    HostResource(SandboxConfig config) {
        this.portal = config.portal();
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String widget() throws IOException {
        return page("/pages/host.html");
    }

    @GET
    @Path("frame")
    @Produces(MediaType.TEXT_HTML)
    public String frame() throws IOException {
        return page("/pages/host-frame.html");
    }

    private String page(String name) throws IOException {
        try (InputStream page = getClass().getResourceAsStream(name)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8).replace(PORTAL, portal.toString());
        }
    }
}
