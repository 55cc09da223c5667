package io.turno.local.journey;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.turno.testkit.journey.Desk;
import io.turno.testkit.journey.Desk.Ticket;
import io.turno.testkit.journey.Journey;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.turno.testkit.journey.Meridian.CARD_SERVICES;
import static io.turno.testkit.journey.Meridian.COUNTER_1;
import static org.assertj.core.api.Assertions.assertThat;

/** A visit from paper to its end with devices only: what goes over their wires, the emulators show. */
class DevicesTest extends JourneySuite {
    private static final int FIRST = 0;
    private static final int LED_OF_COUNTER_1 = 1;
    private static final UUID PRINTER = UUID.fromString("01900000-0000-7000-8000-000000003121");

    private final Desk reception = journey.reception();
    private final Desk operator = journey.operator();

    @Test
    void shouldCallServeAndEndAVisitFromTheKeypad() {
        // Given
        operator.openCounter(COUNTER_1);
        emptyCounter();
        reception.walkIn(CARD_SERVICES);

        // When
        press("NEXT");

        // Then whoever was next stands on the LED, on the keypad and on the counter's screen
        String number = awaitScreen("CALLED").getString("ticketNumber");
        Journey.await("number on the LED")
                .until(() -> journey.outside().led(LED_OF_COUNTER_1).contains(number));
        Journey.await("number on the keypad").until(() -> keypad("text").contains(number));
        press("START_FINISH");
        awaitScreen("SERVING");
        press("START_FINISH");
        awaitScreen("FREE");
        Journey.await("screen asks how it was")
                .until(() -> screen().getString("feedback.link").contains("/kiosk/feedback/"));
        Journey.await("LED cleared")
                .until(() -> !journey.outside().led(LED_OF_COUNTER_1).contains(number));
    }

    @Test
    void shouldSayOnTheKeypadAndTheScreenThatTheCounterPauses() {
        // Given
        operator.openCounter(COUNTER_1);
        emptyCounter();
        branch().body(Map.of("reason", "REST"))
                .put("/api/v1/counters/" + COUNTER_1 + "/break")
                .then()
                .statusCode(204);
        awaitScreen("ON_BREAK");

        // When
        press("NEXT");

        // Then
        Journey.await("the reason on the keypad").until(() -> keypad("text").contains("Err 21"));
        assertThat(awaitScreen("ON_BREAK").getString("ticketNumber")).isNull();
        branch().delete("/api/v1/counters/" + COUNTER_1 + "/break").then().statusCode(204);
        awaitScreen("FREE");
    }

    @Test
    void shouldPrintTheTicketOnPaper() {
        // Given
        Ticket ticket = reception.walkIn(CARD_SERVICES);

        // When
        branch().body(Map.of("printerId", PRINTER, "locale", "en"))
                .post("/api/v1/tickets/" + ticket.id() + "/print")
                .then()
                .statusCode(202);

        // Then
        Journey.await("slip of " + ticket.number())
                .until(() -> slips().stream().anyMatch(slip -> slip.contains(ticket.number())));
        assertThat(slips().stream().filter(slip -> slip.contains(ticket.number())))
                .hasSize(1);
    }

    /** Whoever another journey left at the counter goes home. */
    private void emptyCounter() {
        List<Map<String, Object>> tickets =
                branch().get("/api/v1/tickets").jsonPath().getList("tickets");
        tickets.stream()
                .filter(ticket -> COUNTER_1.toString().equals(ticket.get("counterId")))
                .forEach(ticket -> {
                    UUID id = UUID.fromString(ticket.get("id").toString());
                    if ("CALLED".equals(ticket.get("status"))) {
                        operator.start(id);
                    }
                    operator.finish(id);
                });
        awaitScreen("FREE");
    }

    private JsonPath awaitScreen(String status) {
        return Journey.await("screen says " + status)
                .until(DevicesTest::screen, screen -> status.equals(screen.getString("status")));
    }

    private static JsonPath screen() {
        return given().baseUri(journey.addresses().hardware().toString())
                .get("/api/v1/counters/" + COUNTER_1 + "/screen")
                .jsonPath();
    }

    private void press(String keys) {
        sandbox()
                .body(Map.of("keys", keys))
                .post("/devices/keypads/" + keypad("port") + "/keys")
                .then()
                .statusCode(200);
    }

    private String keypad(String what) {
        return sandbox().get("/devices/keypads").jsonPath().getString("[%d].%s".formatted(FIRST, what));
    }

    private List<String> slips() {
        return sandbox().get("/devices/printers").jsonPath().getList("[%d].jobs.text".formatted(FIRST), String.class);
    }

    private static RequestSpecification sandbox() {
        return given().baseUri(journey.addresses().sandbox().toString()).contentType(ContentType.JSON);
    }

    private static RequestSpecification branch() {
        return given().baseUri(journey.addresses().branch().toString())
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(journey.tokenOf("operator.london.1"));
    }
}
