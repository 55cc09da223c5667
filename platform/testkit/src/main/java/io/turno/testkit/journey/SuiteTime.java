package io.turno.testkit.journey;

import java.time.Instant;
import java.util.Map;

/** The suite's clock, which the sandbox holds. */
public final class SuiteTime {
    private final Journey journey;

    SuiteTime(Journey journey) {
        this.journey = journey;
    }

    public Instant now() {
        return Instant.parse(Journey.to(journey.addresses().sandbox())
                .get("/clock")
                .then()
                .statusCode(200)
                .extract()
                .path("now"));
    }

    /** Every service has followed when this returns. Never back: what happened has happened. */
    public void moveTo(Instant instant) {
        if (instant.isAfter(now())) {
            Journey.to(journey.addresses().sandbox())
                    .body(Map.of("instant", instant.toString()))
                    .post("/clock")
                    .then()
                    .statusCode(200);
        }
    }
}
