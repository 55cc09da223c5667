package io.turno.testkit.journey;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.turno.testkit.journey.Customer.Booking;

/** The organisation's administrator: connects other systems, and reads the audit log. */
public final class Office {
    private static final String ADMIN = "admin";

    private final Journey journey;

    Office(Journey journey) {
        this.journey = journey;
    }

    /** Has everything that happens told to an endpoint of the CRM. */
    public void connectCrm(String endpoint) {
        String url = journey.addresses().sandbox() + "/crm/endpoints/" + endpoint;
        JsonPath subscription = journey.to(journey.addresses().webhook(), ADMIN)
                .header("Idempotency-Key", "connect-" + endpoint)
                .body(Map.of(
                        "url",
                        url,
                        "events",
                        List.of("turno.appointment.*", "turno.ticket.*", "turno.feedback.*"),
                        "ordered",
                        true))
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        Journey.to(journey.addresses().sandbox())
                .body(Map.of("secret", subscription.getString("secret")))
                .put("/crm/endpoints/" + endpoint)
                .then()
                .statusCode(200);
    }

    /** Staff may cancel when it is too late for the customer. */
    public Response cancel(Booking booking) {
        return journey.to(journey.addresses().booking(), ADMIN)
                .body(Map.of("reason", "staff-request"))
                .post("/api/v1/appointments/" + booking.id() + "/cancel");
    }

    /** What was done to this thing, oldest first. */
    public List<String> auditOf(Object entity) {
        List<String> actions = journey.to(journey.addresses().policy(), ADMIN)
                .queryParam("entityId", entity.toString())
                .queryParam("limit", 200)
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.action", String.class);
        return actions.reversed();
    }

    /** How this branch's link to the centre is: {@code state}, {@code unsent} and so on. */
    public JsonPath link(UUID branchId) {
        return journey.to(journey.addresses().policy(), ADMIN)
                .get("/api/v1/branches/" + branchId + "/link")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** True where no entry of the audit log is missing or changed. */
    public boolean auditIsIntact() {
        return journey.to(journey.addresses().policy(), ADMIN)
                .get("/api/v1/audit/verification")
                .then()
                .statusCode(200)
                .extract()
                .path("intact");
    }
}
