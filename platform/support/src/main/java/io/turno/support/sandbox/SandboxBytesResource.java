package io.turno.support.sandbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.NonBlocking;
import io.turno.support.PlatformConfig;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The least that an answer of this service can cost, for benches to compare with. Outside the sandbox there is no such thing. */
@Path("/sandbox/bytes")
@PermitAll
public class SandboxBytesResource {
    private static final int MOST = 1_000_000;

    private final Map<Integer, byte[]> answers = new ConcurrentHashMap<>();
    private final boolean sandbox;

    SandboxBytesResource(PlatformConfig config) {
        this.sandbox = config.sandbox();
    }

    @GET
    @Path("/{length}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @NonBlocking
    @Operation(hidden = true)
    public byte[] read(@PathParam("length") int length) {
        if (!sandbox || length < 0 || length > MOST) {
            throw new NotFoundException();
        }
        return answers.computeIfAbsent(length, byte[]::new);
    }
}
