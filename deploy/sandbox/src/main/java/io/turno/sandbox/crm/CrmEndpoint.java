package io.turno.sandbox.crm;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** One receiving address: checks, fails on demand, remembers. */
final class CrmEndpoint {
    static final int RECEIVED = 204;
    static final int UNSIGNED = 401;

    private SignatureCheck check;
    private int failNext;
    private int failStatus;
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Map<String, ReceivedEvent> events = new LinkedHashMap<>();

    /**
     * @param attempts how often it came with a good signature, refused deliveries included
     */
    record ReceivedEvent(String id, String type, String timestamp, JsonNode data, int attempts) {
        ReceivedEvent attempted(int times) {
            return new ReceivedEvent(id, type, timestamp, data, times);
        }
    }

    synchronized void configure(SignatureCheck newCheck, int newFailNext, int newFailStatus) {
        check = newCheck;
        failNext = newFailNext;
        failStatus = newFailStatus;
    }

    /** The HTTP status to answer with. */
    synchronized int receive(Delivery delivery, JsonNode content) {
        if (!check.passes(delivery)) {
            return UNSIGNED;
        }
        attempts.merge(delivery.id(), 1, Integer::sum);
        if (failNext > 0) {
            failNext--;
            return failStatus;
        }
        events.putIfAbsent(delivery.id(), event(delivery.id(), content));
        return RECEIVED;
    }

    private static ReceivedEvent event(String id, JsonNode content) {
        return new ReceivedEvent(
                id, content.path("type").asText(null), content.path("timestamp").asText(null), content.get("data"), 1);
    }

    /** What was received, in the order of first arrival. */
    synchronized List<ReceivedEvent> events() {
        return events.values().stream()
                .map(event -> event.attempted(attempts.get(event.id())))
                .toList();
    }
}
