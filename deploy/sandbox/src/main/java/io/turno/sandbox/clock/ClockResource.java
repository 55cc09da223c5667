package io.turno.sandbox.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.sandbox.BadRequest;
import io.turno.sandbox.clock.Follower.Failure;

/** {@code /clock}: read, move and reset the suite's time. */
@Path("/clock")
@RunOnVirtualThread
public class ClockResource {
    private static final ClockRequest REAL_TIME = new ClockRequest(Duration.ZERO, null, null);

    private final SuiteClock clock;
    private final MoveClock moveClock;

    ClockResource(SuiteClock clock, MoveClock moveClock) {
        this.clock = clock;
        this.moveClock = moveClock;
    }

    /** Where the clock stands. */
    public record ClockView(Duration offset, Instant now) {}

    /** Where the clock stands after a move, and which services did not follow. */
    public record MovedView(Duration offset, Instant now, List<Failure> failed) {}

    @GET
    public ClockView read() {
        return new ClockView(clock.offset(), clock.instant());
    }

    @POST
    public MovedView move(ClockRequest request) {
        if (request == null) {
            throw new BadRequest("Give exactly one of offset, advance and instant.");
        }
        List<Failure> failed = moveClock.to(request);
        return new MovedView(clock.offset(), clock.instant(), failed);
    }

    @DELETE
    public MovedView reset() {
        return move(REAL_TIME);
    }
}
