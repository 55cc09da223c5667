package io.turno.local.day;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.restassured.path.json.JsonPath;

/** A counter, and who is there. */
final class Counter {
    private final Client branch;
    private final UUID id;
    private String ticket;
    private Instant freeAt;

    Counter(Client branch, UUID id) {
        this.branch = branch;
        this.id = id;
    }

    /** Who was called, and is at the counter now or not there at all. */
    interface Presence {
        /** @return empty where nobody answers the call */
        Optional<Visitor> of(String ticketId, String appointmentCode);
    }

    /** Finishes with whom it is done with, and calls until somebody answers, or nobody waits. */
    void work(Instant now, Presence presence) {
        if (ticket != null && !freeAt.isAfter(now)) {
            branch.post("/api/v1/calls/" + ticket + "/finish", Map.of()).then().statusCode(200);
            ticket = null;
        }
        while (ticket == null) {
            JsonPath called = branch.post("/api/v1/calls/next", Map.of("counterId", id))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (called.get("ticket") == null) {
                return;
            }
            receive(
                    called.getString("ticket.id"),
                    presence.of(called.getString("ticket.id"), called.getString("ticket.appointmentCode")),
                    now);
        }
    }

    private void receive(String called, Optional<Visitor> visitor, Instant now) {
        if (visitor.isEmpty()) {
            branch.post("/api/v1/calls/" + called + "/no-show", Map.of()).then().statusCode(200);
        } else {
            branch.post("/api/v1/calls/" + called + "/start", Map.of()).then().statusCode(200);
            ticket = called;
            freeAt = now.plus(visitor.get().takes());
        }
    }
}
