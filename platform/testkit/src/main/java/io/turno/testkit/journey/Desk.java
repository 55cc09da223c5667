package io.turno.testkit.journey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.turno.testkit.journey.Customer.Booking;

/** A member of London's staff at work. */
public final class Desk {
    private final Journey journey;
    private final String user;

    Desk(Journey journey, String user) {
        this.journey = journey;
        this.user = user;
    }

    /** A ticket as the staff sees it. */
    public record Ticket(
            UUID id,
            String number,
            String status,
            String code,
            Instant issuedAt,
            Instant arrivedAt,
            String feedbackToken) {
        static Ticket of(JsonPath answer, String root) {
            return new Ticket(
                    UUID.fromString(answer.getString(root + "id")),
                    answer.getString(root + "number"),
                    answer.getString(root + "status"),
                    answer.getString(root + "appointmentCode"),
                    instant(answer.getString(root + "issuedAt")),
                    instant(answer.getString(root + "arrivedAt")),
                    answer.getString(root + "feedbackToken"));
        }

        private static Instant instant(String text) {
            return text == null ? null : Instant.parse(text);
        }
    }

    public Response checkIn(Booking booking) {
        return request().body(Map.of("code", booking.code())).post("/api/v1/tickets/check-in");
    }

    /** The open ticket of this appointment. */
    public Optional<Ticket> ticketOf(Booking booking) {
        JsonPath queue = request()
                .get("/api/v1/tickets")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> codes = queue.getList("tickets.appointmentCode", String.class);
        int place = codes.indexOf(booking.code());
        return place < 0 ? Optional.empty() : Optional.of(Ticket.of(queue, "tickets[" + place + "]."));
    }

    /** How sure it is who comes with this open ticket. */
    public String verificationOf(Ticket ticket) {
        return request()
                .get("/api/v1/tickets")
                .jsonPath()
                .getString("tickets.find { it.id == '%s' }.verification".formatted(ticket.id()));
    }

    public Ticket awaitTicketOf(Booking booking) {
        return Journey.await("ticket of " + booking.code())
                .until(() -> ticketOf(booking), Optional::isPresent)
                .orElseThrow();
    }

    /** How many open tickets this appointment has. */
    public long ticketsOf(Booking booking) {
        return request().get("/api/v1/tickets").jsonPath().getList("tickets.appointmentCode", String.class).stream()
                .filter(booking.code()::equals)
                .count();
    }

    public Ticket walkIn(UUID service) {
        var answer = request().body(Map.of("serviceId", service)).post("/api/v1/tickets");
        return Ticket.of(answer.then().statusCode(201).extract().jsonPath(), "");
    }

    public void openCounter(UUID counter) {
        request().put("/api/v1/counters/" + counter + "/session").then().statusCode(204);
    }

    /** Calls this one, whoever else waits. */
    public Ticket call(UUID ticketId, UUID counter) {
        return ticket(request().body(Map.of("counterId", counter)).post("/api/v1/calls/" + ticketId));
    }

    /** Whoever is next; empty where nobody waits. */
    public Optional<Ticket> callNext(UUID counter) {
        JsonPath answer = request()
                .body(Map.of("counterId", counter))
                .post("/api/v1/calls/next")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return answer.get("ticket") == null ? Optional.empty() : Optional.of(Ticket.of(answer, "ticket."));
    }

    public Ticket start(UUID ticketId) {
        return ticket(request().post("/api/v1/calls/" + ticketId + "/start"));
    }

    public Ticket finish(UUID ticketId) {
        return ticket(request().post("/api/v1/calls/" + ticketId + "/finish"));
    }

    public Ticket noShow(UUID ticketId) {
        return ticket(request().post("/api/v1/calls/" + ticketId + "/no-show"));
    }

    private static Ticket ticket(Response answer) {
        return Ticket.of(answer.then().statusCode(200).extract().jsonPath(), "ticket.");
    }

    private RequestSpecification request() {
        return journey.to(journey.addresses().branch(), user);
    }
}
