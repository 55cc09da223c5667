package io.turno.testkit.journey;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Somebody who books at London and comes there. */
public final class Customer {
    private static final Duration CLEAR_OF_NOTICE = Duration.ofMinutes(65);
    private static final int DAYS = 6;

    public final String email;
    private final Journey journey;
    private final URI bookingService;

    Customer(Journey journey, String email) {
        this(journey, email, journey.addresses().booking());
    }

    private Customer(Journey journey, String email, URI bookingService) {
        this.journey = journey;
        this.email = email;
        this.bookingService = bookingService;
    }

    /** The same, who talks to this instance of booking-service. */
    public Customer at(URI instance) {
        return new Customer(journey, email, instance);
    }

    /** What the customer has in hand after booking. */
    public record Booking(UUID id, String code, String manageToken, Instant start, Instant convertToTicketTime) {}

    /** Starts that are offered, soonest first, in the next days. */
    public List<Instant> freeStarts(UUID service) {
        Instant now = journey.time().now();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        JsonPath found = Journey.to(bookingService)
                .queryParam("service", service)
                .queryParam("from", today.toString())
                .queryParam("to", today.plusDays(DAYS).toString())
                .get("/api/v1/branches/" + Meridian.LONDON + "/availability")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return found.getList("days.slots.flatten().start", String.class).stream()
                .map(Instant::parse)
                .filter(start -> start.isAfter(now.plus(CLEAR_OF_NOTICE)))
                .toList();
    }

    public Instant firstFreeStart(UUID service) {
        return freeStarts(service).getFirst();
    }

    public Response tryToBook(UUID service, Instant start) {
        return tryToBook(service, start, UUID.randomUUID().toString());
    }

    public Response tryToBook(UUID service, Instant start, String idempotencyKey) {
        return Journey.to(bookingService)
                .header("Idempotency-Key", idempotencyKey)
                .body(order(service, start))
                .post("/api/v1/appointments");
    }

    private Map<String, Object> order(UUID service, Instant start) {
        return Map.of(
                "branchId",
                Meridian.LONDON,
                "serviceIds",
                List.of(service),
                "start",
                start.toString(),
                "name",
                "Ada Byron",
                "email",
                email,
                "language",
                "en");
    }

    /** Has a one-time code mailed. @return the verification's id */
    public UUID askForCode() {
        return UUID.fromString(Journey.to(bookingService)
                .body(Map.of("tenantId", Meridian.TENANT, "channel", "EMAIL", "contact", email, "locale", "en"))
                .post("/api/v1/verifications")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** What the code from the mail is worth. */
    public String proof(UUID verification, String code) {
        return Journey.to(bookingService)
                .body(Map.of("code", code))
                .post("/api/v1/verifications/" + verification + "/check")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    public Booking bookVerified(UUID service, Instant start, String proof) {
        var order = new HashMap<>(order(service, start));
        order.put("verification", proof);
        return booking(Journey.to(bookingService)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(order)
                .post("/api/v1/appointments"));
    }

    public Booking book(UUID service, Instant start) {
        return booking(tryToBook(service, start));
    }

    /** What a successful answer says. */
    public static Booking booking(Response answer) {
        JsonPath booked = answer.then().statusCode(201).extract().jsonPath();
        return new Booking(
                UUID.fromString(booked.getString("id")),
                booked.getString("code"),
                booked.getString("manageToken"),
                Instant.parse(booked.getString("start")),
                Instant.parse(booked.getString("convertToTicketTime")));
    }

    public Response cancel(Booking booking) {
        return Journey.to(bookingService)
                .header("Manage-Token", booking.manageToken())
                .body(Map.of())
                .post("/api/v1/appointments/" + booking.id() + "/cancel");
    }

    public Response reschedule(Booking booking, Instant start) {
        return Journey.to(bookingService)
                .header("Manage-Token", booking.manageToken())
                .body(Map.of("start", start.toString()))
                .post("/api/v1/appointments/" + booking.id() + "/reschedule");
    }

    /** The appointment, as its holder sees it. */
    public JsonPath look(Booking booking) {
        return Journey.to(bookingService)
                .header("Manage-Token", booking.manageToken())
                .get("/api/v1/appointments/" + booking.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public void awaitStatus(Booking booking, String status) {
        Journey.await("appointment is " + status).until(() -> look(booking).getString("status"), status::equals);
    }

    public Response rate(UUID ticketId, String feedbackToken, int score) {
        return Journey.to(journey.addresses().branch())
                .body(Map.of("ticketId", ticketId, "token", feedbackToken, "score", score, "comment", "Quick and kind"))
                .post("/api/v1/feedback");
    }
}
