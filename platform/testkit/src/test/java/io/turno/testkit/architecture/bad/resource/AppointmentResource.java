package io.turno.testkit.architecture.bad.resource;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.Path;

/** Publishes how appointments are stored; only the last method is right. */
@Path("/appointments")
public class AppointmentResource {
    /** As the database has it. */
    public record AppointmentRow(UUID id) {}

    /** As others see it. */
    public record AppointmentView(UUID id) {}

    public List<AppointmentRow> all() {
        return List.of();
    }

    public void keep(AppointmentRow row) {}

    public List<AppointmentView> views(UUID branch) {
        return List.of();
    }
}
