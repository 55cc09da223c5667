package io.turno.sandbox.printer;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.turno.contracts.device.PrinterStatus;
import io.turno.sandbox.Problem;

/** {@code /devices/printers}: what was printed, newest first, and what is wrong with the printers. */
@Path("/devices")
public class PrinterResource {
    private final PrinterPanel panel;

    PrinterResource(PrinterPanel panel) {
        this.panel = panel;
    }

    /** One printer. */
    public record PrinterView(
            int port, boolean coverOpen, boolean paperOut, boolean paperLow, boolean failed, List<JobView> jobs) {
        static PrinterView of(PrinterPort at) {
            PrinterStatus status = at.printer().status();
            return new PrinterView(
                    at.port(),
                    status.coverOpen(),
                    status.paperOut(),
                    status.paperLow(),
                    status.failed(),
                    at.printer().slips().stream().map(JobView::of).toList());
        }
    }

    /** @param text the whole slip, line by line */
    public record JobView(Instant cutAt, String text, List<Slip.Item> items) {
        static JobView of(Slip slip) {
            return new JobView(slip.cutAt(), slip.asText(), slip.items());
        }
    }

    /** What is wrong from now on; all is well where nothing is. */
    public record StateRequest(boolean coverOpen, boolean paperOut, boolean paperLow, boolean failed) {
        PrinterStatus status() {
            return new PrinterStatus(coverOpen, paperOut, paperLow || paperOut, failed);
        }
    }

    @GET
    @Path("printers")
    public List<PrinterView> printers() {
        return panel.printers().stream().map(PrinterView::of).toList();
    }

    @PUT
    @Path("printers/{port}/state")
    public Response become(int port, StateRequest request) {
        if (request == null) {
            return Problem.of("bad-request", "Say what is wrong: coverOpen, paperOut, paperLow, failed.", 400);
        }
        return panel.at(port)
                .map(at -> {
                    at.printer().become(request.status());
                    return Response.ok(PrinterView.of(at)).build();
                })
                .orElseGet(PrinterResource::unknown);
    }

    /** Throws the slips away. */
    @DELETE
    @Path("printers/{port}/jobs")
    public Response forget(int port) {
        return panel.at(port)
                .map(at -> {
                    at.printer().throwSlipsAway();
                    return Response.noContent().build();
                })
                .orElseGet(PrinterResource::unknown);
    }

    private static Response unknown() {
        return Problem.of("not-found", "No printer listens on this port.", 404);
    }
}
