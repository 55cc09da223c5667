package io.turno.sandbox.keypad;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.turno.sandbox.Problem;

/** {@code /devices/keypads}: what the keypads show, and keys to press. */
@Path("/devices")
public class KeypadResource {
    private final KeypadPanel panel;

    KeypadResource(KeypadPanel panel) {
        this.panel = panel;
    }

    /** One keypad; see {@link Keypad.Look}. @param text what the host wants shown */
    public record KeypadView(
            int port,
            int address,
            String shown,
            boolean blink,
            String text,
            String digits,
            int waiting,
            String boot,
            long framesReceived,
            Instant updatedAt) {
        static KeypadView of(KeypadPort at) {
            Keypad.Look look = at.keypad().look();
            return new KeypadView(
                    at.port(),
                    look.face().address(),
                    look.shown(),
                    look.blink(),
                    look.face().text(),
                    look.digits(),
                    look.waiting(),
                    look.boot(),
                    look.face().framesReceived(),
                    look.face().updatedAt());
        }
    }

    /** @param keys in order, e.g. {@code 2 TRANSFER} */
    public record KeysRequest(String keys) {}

    @GET
    @Path("keypads")
    public List<KeypadView> keypads() {
        return panel.keypads().stream().map(KeypadView::of).toList();
    }

    @POST
    @Path("keypads/{port}/keys")
    public Response press(int port, KeysRequest request) {
        var strokes = KeyStrokes.of(request == null ? null : request.keys());
        return panel.at(port)
                .map(at -> {
                    strokes.forEach(stroke -> stroke.accept(at.keypad()));
                    at.wake();
                    return Response.ok(KeypadView.of(at)).build();
                })
                .orElseGet(KeypadResource::unknown);
    }

    /** Off and on again. */
    @POST
    @Path("keypads/{port}/power")
    public Response switchOffAndOn(int port) {
        return panel.at(port)
                .map(at -> {
                    at.keypad().switchOn();
                    return Response.ok(KeypadView.of(at)).build();
                })
                .orElseGet(KeypadResource::unknown);
    }

    private static Response unknown() {
        return Problem.of("not-found", "No keypad listens on this port.", 404);
    }
}
