package io.turno.booking;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/** A person with contacts of their own, who talks to the service over HTTP. */
public final class Visitor {
    private static final AtomicInteger COUNT = new AtomicInteger();

    public final String email = "visitor" + COUNT.incrementAndGet() + "@example.com";
    private final Bank bank;
    private String bearer;

    private Visitor(Bank bank) {
        this.bank = bank;
    }

    public static Visitor of(Bank bank) {
        return new Visitor(bank);
    }

    /** The same, with this token. */
    public Visitor with(String token) {
        bearer = token;
        return this;
    }

    /** What a booking of this person is. */
    public Map<String, Object> order(UUID service, Instant start) {
        var order = new HashMap<String, Object>();
        order.put("branchId", bank.branch);
        order.put("serviceIds", List.of(service));
        order.put("start", start.toString());
        order.put("name", "Ada Byron");
        order.put("email", email);
        order.put("language", "en");
        return order;
    }

    public Response book(UUID service, Instant start) {
        return book(order(service, start), null);
    }

    public Response book(Map<String, Object> order, String idempotencyKey) {
        RequestSpecification request = request();
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return request.body(order).post("/api/v1/appointments");
    }

    /** Booked for sure. */
    public Booking booked(UUID service, Instant start) {
        var answer = book(service, start).then().statusCode(201).extract().jsonPath();
        return new Booking(
                UUID.fromString(answer.getString("id")), answer.getString("code"), answer.getString("manageToken"));
    }

    public Response hold(UUID service, Instant start) {
        return request()
                .body(Map.of("branchId", bank.branch, "serviceIds", List.of(service), "start", start.toString()))
                .post("/api/v1/holds");
    }

    public Response cancel(Booking booking) {
        return request()
                .header("Manage-Token", booking.manageToken())
                .body(Map.of("reason", "customer-request"))
                .post("/api/v1/appointments/" + booking.id() + "/cancel");
    }

    public Response reschedule(Booking booking, Instant start) {
        return request()
                .header("Manage-Token", booking.manageToken())
                .body(Map.of("start", start.toString()))
                .post("/api/v1/appointments/" + booking.id() + "/reschedule");
    }

    public Response terms(Booking booking) {
        return request()
                .header("Manage-Token", booking.manageToken())
                .get("/api/v1/appointments/" + booking.id() + "/terms");
    }

    public Response read(Booking booking) {
        return request().header("Manage-Token", booking.manageToken()).get("/api/v1/appointments/" + booking.id());
    }

    /** Free places at that start, as everybody is shown them; 0 where it is not offered. */
    public int left(UUID service, Instant start) {
        var slots = given().queryParam("service", service)
                .queryParam(
                        "from",
                        start.atZone(java.time.ZoneId.of("Europe/London"))
                                .toLocalDate()
                                .toString())
                .get("/api/v1/branches/" + bank.branch + "/availability")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Integer left = slots.get("days[0].slots.find { it.start == '" + start + "' }?.left");
        return left == null ? 0 : left;
    }

    public RequestSpecification request() {
        RequestSpecification request = given().contentType(ContentType.JSON);
        return bearer == null ? request : request.auth().oauth2(bearer);
    }

    /** What the person has in hand afterwards. */
    public record Booking(UUID id, String code, String manageToken) {}
}
