package io.turno.testkit.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.restassured.path.json.JsonPath;

/** The world around the suite: mail boxes, a CRM, displays. */
public final class Outside {
    private final Journey journey;

    Outside(Journey journey) {
        this.journey = journey;
    }

    /** @param calendar the iCalendar file that came with it; null where there was none */
    public record Mail(String subject, String text, String calendar) {}

    /** All mail to somebody, newest first. */
    public List<Mail> mailTo(Customer customer) {
        JsonPath inbox = Journey.to(journey.addresses().sandbox())
                .queryParam("to", customer.email)
                .queryParam("channel", "email")
                .get("/inbox")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> messages = inbox.getList("");
        return messages.stream().map(Outside::mail).toList();
    }

    public Mail awaitMail(Customer customer, String calendarMethod) {
        return Journey.await(calendarMethod + " mail to " + customer.email)
                .until(
                        () -> mailTo(customer).stream()
                                .filter(mail -> mail.calendar() != null
                                        && mail.calendar().contains("METHOD:" + calendarMethod))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Mail mail(Map<String, Object> message) {
        var attachments = (List<Map<String, String>>) message.get("attachments");
        String calendar = attachments.stream()
                .filter(attachment -> attachment.get("contentType").startsWith("text/calendar"))
                .map(attachment -> attachment.get("text"))
                .findFirst()
                .orElse(null);
        return new Mail((String) message.get("subject"), (String) message.get("text"), calendar);
    }

    /** Types of the events that the CRM took in about this thing, in order of arrival; it refuses a wrong signature. */
    public List<String> crmEvents(String endpoint, String about) {
        JsonPath events = Journey.to(journey.addresses().sandbox())
                .get("/crm/endpoints/" + endpoint + "/events")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> received = events.getList("");
        return received.stream()
                .filter(event -> event.get("data").toString().contains(about))
                .map(event -> (String) event.get("type"))
                .toList();
    }

    /** What the LED over London's first (1) or second (2) counter shows, without blanks around it. */
    public String led(int counter) {
        String text = Journey.to(journey.addresses().sandbox())
                .get("/devices/leds")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("[%d].text".formatted(counter - 1));
        return text == null ? "" : text.strip();
    }
}
