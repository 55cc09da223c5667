package io.turno.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.turno.booking.Visitor.Booking;
import io.turno.testkit.access.Tokens;

/** Somebody at the front desk, who talks to the service over HTTP. */
public final class Reception {
    private final Visitor visitor;

    private Reception(Bank bank, String token) {
        visitor = Visitor.of(bank).with(token);
    }

    public static Reception of(Bank bank) {
        return new Reception(bank, bank.reception());
    }

    /** With this role, reaching everything of the bank. */
    public static Reception as(Bank bank, String role) {
        return new Reception(
                bank, Tokens.staff(role).tenant(bank.tenant).branches("*").token());
    }

    public Response search(String typed) {
        return visitor.request().queryParam("q", typed).get("/api/v1/customers");
    }

    /** The one customer who is found by that. */
    public UUID customer(String typed) {
        return UUID.fromString(
                search(typed).then().statusCode(200).extract().jsonPath().getString("items[0].id"));
    }

    public Response read(UUID customer) {
        return visitor.request().get("/api/v1/customers/" + customer);
    }

    public Response edit(UUID customer, String version, Map<String, Object> change) {
        RequestSpecification request = visitor.request().body(change);
        return (version == null ? request : request.header("If-Match", version)).patch("/api/v1/customers/" + customer);
    }

    public Response merge(UUID into, UUID from) {
        return visitor.request().body(Map.of("from", from)).post("/api/v1/customers/" + into + "/merge");
    }

    public Response history(UUID customer) {
        return visitor.request().get("/api/v1/customers/" + customer + "/appointments");
    }

    public Response block(UUID customer, Map<String, Object> block) {
        return visitor.request().body(block).put("/api/v1/customers/" + customer + "/block");
    }

    public Response unblock(UUID customer) {
        return visitor.request().delete("/api/v1/customers/" + customer + "/block");
    }

    /** For that person. @param reason null: none is given */
    public Response bookFor(Visitor person, UUID service, Instant start, String reason) {
        Map<String, Object> order = person.order(service, start);
        if (reason != null) {
            order.put("reason", reason);
        }
        return visitor.book(order, null);
    }

    /** @param reason null: none is given */
    public Response move(Booking booking, Instant start, String reason) {
        Map<String, Object> move = reason == null
                ? Map.of("start", start.toString())
                : Map.of("start", start.toString(), "reason", reason);
        return visitor.request().body(move).post("/api/v1/appointments/" + booking.id() + "/reschedule");
    }

    public Response approve(UUID appointment, String version) {
        RequestSpecification request = visitor.request();
        return (version == null ? request : request.header("If-Match", version))
                .post("/api/v1/appointments/" + appointment + "/approve");
    }

    public Response decline(UUID appointment, String reason) {
        return visitor.request()
                .body(Map.of("reason", reason))
                .post("/api/v1/appointments/" + appointment + "/decline");
    }

    /** Those of one day that have this status. */
    public Response list(Bank bank, LocalDate day, String status) {
        return visitor.request()
                .queryParam("branch", bank.branch)
                .queryParam("from", day.toString())
                .queryParam("to", day.toString())
                .queryParam("status", status)
                .get("/api/v1/appointments");
    }

    /** @param reason null: none is given */
    public Response cancel(Booking booking, String reason) {
        Map<String, Object> why = reason == null ? Map.of() : Map.of("reason", reason);
        return visitor.request().body(why).post("/api/v1/appointments/" + booking.id() + "/cancel");
    }
}
