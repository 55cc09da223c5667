package io.turno.support.time;

import java.time.Duration;
import java.time.Instant;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.turno.support.PlatformConfig;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Time travel. Outside the sandbox it answers as if it did not exist. */
@Path("/sandbox/clock")
@PermitAll
public class SandboxClockResource {
    private final MovableClock clock;
    private final boolean sandbox;

    SandboxClockResource(MovableClock clock, PlatformConfig config) {
        this.clock = clock;
        this.sandbox = config.sandbox();
    }

    /** Either how far from real time, or which instant it is now. */
    public record ClockRequest(Duration offset, Instant instant) {}

    /** Where the clock stands. */
    public record ClockView(Duration offset, Instant now) {}

    @GET
    @Operation(hidden = true)
    public ClockView read() {
        onlyInTheSandbox();
        return new ClockView(clock.offset(), clock.instant());
    }

    @POST
    @Operation(hidden = true)
    public ClockView move(@NotNull ClockRequest request) {
        onlyInTheSandbox();
        if (request.offset() != null) {
            clock.moveTo(request.offset());
        } else if (request.instant() != null) {
            clock.moveTo(request.instant());
        } else {
            throw new BadRequestException("offset or instant is needed");
        }
        return read();
    }

    private void onlyInTheSandbox() {
        if (!sandbox) {
            throw new NotFoundException();
        }
    }
}
