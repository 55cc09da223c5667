package io.turno.sandbox.led;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /devices}: what the displays show, for programs and for people. */
@Path("/devices")
public class DevicesResource {
    private final LedPanel panel;

    DevicesResource(LedPanel panel) {
        this.panel = panel;
    }

    /** One display; see {@link LedDisplay.Face}. */
    public record LedView(
            int port, int address, String text, boolean blink, int brightness, long framesReceived, Instant updatedAt) {
        static LedView of(LedPanel.Led led) {
            LedDisplay.Face face = led.display().face();
            return new LedView(
                    led.port().port(),
                    face.address(),
                    face.text(),
                    face.blink(),
                    face.brightness(),
                    face.framesReceived(),
                    face.updatedAt());
        }
    }

    @GET
    @Path("leds")
    public List<LedView> leds() {
        return panel.lines().stream().map(LedView::of).toList();
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public InputStream page() {
        return getClass().getResourceAsStream("/pages/devices.html");
    }
}
